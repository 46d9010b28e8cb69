import { wilson } from '../tally.ts';
import type { ConsensusPolicy } from './policy.ts';

/** A blind vote beside what its item came to without it: 1 credible, 0 not. */
export type ScoredVote = { value: number; outcome: 0 | 1 };

/** How well a reviewer's votes foretell outcomes. Null where nothing is scored yet. */
export type Calibration = {
  votes: number;
  /** Mean squared distance (G. W. Brier, 1950): 0 is perfect, 0.25 says nothing. */
  brier: number | null;
  /** Brier = reliability - resolution + uncertainty (A. H. Murphy, 1973), exact while all votes of a bin are one value. */
  split: { reliability: number; resolution: number; uncertainty: number } | null;
  curve: CalibrationBin[];
  impact: number;
};

/** A bin of the curve; `shown` is null while it has too few votes to say anything. */
type CalibrationBin = { from: number; to: number; votes: number; shown: { mean: number; share: number; interval: { low: number; high: number } } | null };

/** Scores blind votes. */
export function calibrate(votes: readonly ScoredVote[], policy: Pick<ConsensusPolicy, 'calibration' | 'direction'>): Calibration {
  const bins = Array.from({ length: policy.calibration.bins }, (): ScoredVote[] => []);
  for (const vote of votes) bins[Math.min(bins.length - 1, Math.floor(vote.value * bins.length))]?.push(vote);
  const total = votes.length;
  return {
    votes: total, brier: total === 0 ? null : sum(votes, ({ value, outcome }) => (value - outcome) ** 2) / total,
    split: total === 0 ? null : murphy(bins, total), curve: bins.map((bin, k) => binOf(bin, k / bins.length, (k + 1) / bins.length, policy.calibration.binOf)),
    impact: sum(votes, (vote) => impactOf(vote, policy)),
  };
}

/** What one vote adds to a reviewer's impact: a hit 1, a miss -1, and finding credible what was not twice that (CN). */
function impactOf({ value, outcome }: ScoredVote, { calibration, direction }: Pick<ConsensusPolicy, 'calibration' | 'direction'>): number {
  if (value >= direction.forFrom) return outcome === 1 ? calibration.hit : calibration.forNotCredible;
  if (value <= direction.againstTo) return outcome === 0 ? calibration.hit : calibration.miss;
  return 0;
}

function murphy(bins: readonly (readonly ScoredVote[])[], total: number): NonNullable<Calibration['split']> {
  const base = sum(bins, (bin) => sum(bin, ({ outcome }) => outcome)) / total;
  const filled = bins.filter((bin) => bin.length > 0).map((bin) => ({
    size: bin.length, mean: sum(bin, ({ value }) => value) / bin.length, share: sum(bin, ({ outcome }) => outcome) / bin.length,
  }));
  return {
    reliability: sum(filled, ({ size, mean, share }) => size * (mean - share) ** 2) / total,
    resolution: sum(filled, ({ size, share }) => size * (share - base) ** 2) / total, uncertainty: base * (1 - base),
  };
}

function binOf(bin: readonly ScoredVote[], from: number, to: number, least: number): CalibrationBin {
  if (bin.length < least) return { from, to, votes: bin.length, shown: null };
  const hits = sum(bin, ({ outcome }) => outcome);
  return { from, to, votes: bin.length, shown: { mean: sum(bin, ({ value }) => value) / bin.length, share: hits / bin.length, interval: wilson(hits, bin.length) } };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
