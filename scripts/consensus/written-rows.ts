import type { ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import type { ComputedEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import type { EpochLog } from '#lib/domain/consensus/epoch-log.ts';
import { referenceFit } from '#lib/domain/consensus/reference-fit.ts';
import { wordsAtOnce } from '#lib/domain/consensus/words-at-once.ts';

const ITEM_COLUMNS = [
  'itemId', 'votes', 'intercept', 'factor', 'bandLow', 'bandHigh', 'spectrum', 'state', 'referenceState', 'referenceIntercept', 'referenceFactor', 'attack',
];

/**
 * `items.csv`, row by row. An item of which one group or one burst holds more than the policy's share is marked under `attack`,
 * and gets no further than leaning.
 */
export function* itemRows(log: EpochLog, computed: ComputedEpoch, policy: ConsensusPolicy): Generator<string> {
  const reference = referenceFit(log.ratings, log.createdAt, policy);
  yield row(ITEM_COLUMNS);
  let n = 0;
  for (const { reading, word, hasOpenAttack } of wordsAtOnce(log, computed, policy)) {
    const beside = reference[n];
    yield row([
      log.ratings.items[n] ?? '', reading.votes, reading.intercept, reading.factor, reading.band.low, reading.band.high, reading.spectrum?.mean ?? '',
      word, beside?.status ?? '', beside?.intercept ?? '', beside?.factor ?? '', hasOpenAttack ? 'yes' : 'no',
    ]);
    n += 1;
  }
}

/** `raters.csv`, row by row. Who was not in the fit has empty numbers, and weight 0 when their votes count for nothing; group 0 is none. */
export function* raterRows({ epoch, groups }: ComputedEpoch): Generator<string> {
  const { raters, raterIn, raterIntercept, raterFactor, raterWeight } = epoch.parameters;
  yield row(['raterId', 'intercept', 'factor', 'weight', 'group']);
  for (const [u, id] of raters.entries()) {
    const isWeightless = raterIn[u] === 2;
    const numbers = isWeightless ? ['', '', 0] : raterIn[u] === 1 ? [raterIntercept[u] ?? 0, raterFactor[u] ?? 0, raterWeight[u] ?? 0] : ['', '', ''];
    yield row([id, ...numbers, groups.of[u] ?? 0]);
  }
}

function row(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

// Nine digits after the point: what two machines agree on.
function cell(value: string | number): string {
  if (typeof value === 'number') return String(Number(value.toFixed(9)));
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
