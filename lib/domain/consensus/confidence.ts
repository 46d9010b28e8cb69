import { endsDiffer } from './consensus-rules.ts';
import type { ItemReading } from './item-reading.ts';

type Level = 'low' | 'medium' | 'high';

/** How sure the consensus is, said apart from what it is: by how much there is to go by and how far people agree. */
export type Confidence = { evidence: Level; agreement: Level; overall: Level };

const FEW_ORIGINS = 2;
const MANY_ORIGINS = 4;
const SMALL_GAP = 0.2;
const LARGE_GAP = 0.4;
const NARROW_BAND = 0.15;

// The IPCC's matrix of evidence and agreement (Mastrandrea et al. 2010); where the lines lie is ours.
const OVERALL: Record<Level, Record<Level, Level>> = {
  low: { low: 'low', medium: 'low', high: 'medium' },
  medium: { low: 'low', medium: 'medium', high: 'high' },
  high: { low: 'medium', medium: 'high', high: 'high' },
};

/**
 * @param origins how many independent graded arguments there are, for and against.
 * @param reading without known viewpoints agreement is never more than medium.
 */
export function confidenceIn(reading: ItemReading, origins: number): Confidence {
  const evidence = origins < FEW_ORIGINS ? 'low' : origins < MANY_ORIGINS ? 'medium' : 'high';
  const agreement = agreementOf(reading);
  return { evidence, agreement, overall: OVERALL[evidence][agreement] };
}

function agreementOf(reading: ItemReading): Level {
  const gap = endsDiffer(reading);
  const width = reading.band.high - reading.band.low;
  if (gap === null) return width <= NARROW_BAND ? 'medium' : 'low';
  if (gap >= LARGE_GAP) return 'low';
  return gap <= SMALL_GAP && width <= NARROW_BAND ? 'high' : 'medium';
}
