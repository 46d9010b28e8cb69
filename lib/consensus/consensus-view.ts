import type { FailedFit } from '#db/epochs.ts';
import type { PanelOnClaim } from '#db/published-panels.ts';
import type { EvidenceBalance } from '#lib/domain/balance/evidence-balance.ts';
import type { Confidence } from '#lib/domain/consensus/confidence.ts';
import type { ConsensusWord } from '#lib/domain/consensus/consensus-words.ts';
import type { ReasonTag } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Reading, State } from './point.ts';

/** One point of the curve: the score and the band around it, in the unit of `ConsensusView.scale`. */
export type CurvePoint = {
  at: Instant; epoch: number; closesEpoch: boolean; score: number; low: number; high: number; votes: number; word: ConsensusWord | null;
  /** How many votes were cast since the point before, also by who had voted already. */
  cast: number;
  /** A group or a burst holds too many of the votes, or a panel differs: its word is held. */
  isAttacked: boolean;
  /** By which version of the policy it was read; null before the first epoch. */
  policyVersion: number | null;
  /** What all epochs up to it moved the score by, by reading the same votes anew. */
  refitted: number;
};

/** What the votes of one stretch of time did, exactly: the score with and without them. */
export type Move = { from: Instant | null; to: Instant; votes: number; by: number };

/** A collapsed group on one claim: its size and its pattern, and nobody's name. */
export type GroupHere = {
  size: number;
  /** How many of them gave 0, 0.25, 0.5, 0.75 and 1. */
  answers: readonly [number, number, number, number, number];
  from: Instant; to: Instant;
  /** The score with the group as one voice, without any of its votes, and had each of them counted in full. */
  now: number; without: number | null; inFull: number;
};

/** Everything the consensus panel of a claim shows. */
export type ConsensusView = {
  reading: Reading;
  /** Null until an epoch has closed after the fifth vote. */
  state: State | null;
  /** `agreement` across viewpoints where these are known, else the plain `share` of votes at 0.75 or above. */
  scale: 'agreement' | 'share';
  curve: CurvePoint[];
  /** The same moments read with today's model: null where both are the same. */
  today: { at: Instant; score: number }[] | null;
  moves: Move[];
  /** Reasons that at least two reviewers gave, the commonest first. */
  reasons: { tag: ReasonTag; count: number }[];
  balance: EvidenceBalance;
  confidence: Confidence;
  /** The epoch in force, and the votes it counted on all claims: what the switch from `share` to `agreement` hangs on. */
  epoch: { number: number; madeAt: Instant; votes: number; busyRaters: number; knowsViewpoints: boolean } | null;
  failed: FailedFit | null;
  /** The groups whose votes here count as one voice each. */
  groups: readonly GroupHere[];
  /** How many reviewers said of each piece of evidence that it weighed most, by its id; those named by two or more. */
  weighedMost: ReadonlyMap<string, number>;
  /** The last panel drawn for the claim as it now stands. */
  panel: PanelOnClaim | null;
  withInterest: number;
};
