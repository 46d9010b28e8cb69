import type { Instant } from '#lib/domain/time.ts';
import type { CurvePoint } from './consensus-view.ts';

/** What lies between one point of a curve and a later one, that one included. */
export type CurveStep = {
  /** The point it starts from; null for the first of all. */
  from: CurvePoint | null; to: CurvePoint;
  /** Votes that were cast, and what they moved the score by between epochs, whose model stays the same: exactly that. */
  votes: number; byVotes: number;
  /** The epochs that closed with a point here, and what reading all votes with a new one moved the score by. */
  epochs: number[]; byEpochs: number;
};

/** The way of a curve from one of these points to the next; without `stops` from each point to the next. */
export function stepsOf(curve: readonly CurvePoint[], stops: readonly CurvePoint[] = curve): CurveStep[] {
  const steps: CurveStep[] = [];
  let begun = 0;
  for (const to of stops) {
    const end = curve.indexOf(to) + 1;
    steps.push(stepAlong(curve.slice(begun, end), curve[begun - 1] ?? null, to));
    begun = end;
  }
  return steps;
}

function stepAlong(points: readonly CurvePoint[], from: CurvePoint | null, to: CurvePoint): CurveStep {
  const start = from ?? points[0] ?? to;
  const byEpochs = to.refitted - start.refitted;
  return {
    from, to, votes: points.reduce((all, { cast }) => all + cast, 0), byVotes: to.score - start.score - byEpochs,
    epochs: points.filter(({ closesEpoch }) => closesEpoch).map(({ epoch }) => epoch), byEpochs,
  };
}

/** Whether a moment lies within a step: after its start, up to its end. */
export function isWithin(at: Instant, { from, to }: Pick<CurveStep, 'from' | 'to'>): boolean {
  return at <= to.at && (from === null || at > from.at);
}
