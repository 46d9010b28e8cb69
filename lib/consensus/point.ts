import type { PointRow } from '#db/consensus-points.ts';
import type { Ballot } from '#db/vote-log.ts';
import type { EvidenceRead } from '#lib/domain/consensus/consensus-rules.ts';
import type { ConsensusState } from '#lib/domain/consensus/consensus-state.ts';
import type { ItemReading } from '#lib/domain/consensus/item-reading.ts';
import type { PanelScore } from '#lib/domain/consensus/panel-reading.ts';
import { qrMed } from '#lib/domain/consensus/qr-med.ts';
import type { ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { stalenessOf, widened, type Staleness } from '#lib/domain/consensus/stale-band.ts';
import type { ClaimKind } from '#lib/domain/glossary.ts';
import { wilson } from '#lib/domain/tally.ts';
import type { Instant } from '#lib/domain/time.ts';
import { EARLIER_ROUND_WEIGHT } from '#lib/domain/vote-rounds.ts';

/** What is kept of a claim's votes at one moment: as the epoch reads them, and as plain counts, which need no epoch. */
export type Reading = ItemReading & {
  plain: {
    /** The share of votes at 0.75 or above with its 95 % interval, and the bounded estimate for small sites. */
    share: number; interval: { low: number; high: number }; bounded: number;
    /** How many of the votes were cast before the last material change of the claim. */
    earlier: number;
  };
  /** Past its term the range around the score is wider; missing within it. */
  stale?: Staleness;
};

/** What drawn reviewers answered, beside what those did who chose to vote. */
export type PanelAnswer = Omit<PanelScore, 'unopened'> & {
  /** How many of them opened no evidence, and weigh less; missing in the answers of earlier policies. */
  unopened?: number;
  /** They are too far apart. */
  differs: boolean;
  /** The panel sat because of an attack, or of such a difference: the attack is answered. */
  hasAnswered: boolean;
};

/** What speaks for an attack on a claim, and what drawn reviewers answered. */
export type Alarm = {
  /** The largest share of its votes that one group holds, and that came in one burst nobody has cleared. */
  groupShare: number; burstShare: number;
  /** Either is too large, and no panel has answered it. */
  isAttacked: boolean;
  panel: PanelAnswer | null;
};

/**
 * A consensus state with the evidence it was given and when that was read, so that it need not be read again while nothing moved, and what it
 * made of attacks, which the first epochs of a site did not keep.
 */
export type State = ConsensusState & { evidence: EvidenceRead; readAt?: Instant; alarm?: Alarm };

/** A point of a curve as an epoch makes it. */
export type Point = PointRow<Reading, State>;

const CREDIBLE = 0.75;

/** What a vote counts as: 0 to 1, and half where the claim has changed since. */
export function weighed({ quarters, isEarlier }: Ballot): { value: number; weight: number } {
  return { value: quarters / 4, weight: isEarlier ? EARLIER_ROUND_WEIGHT : 1 };
}

/** A reading as sure as it is at a moment: past the claim's term its range is wider. */
export function asOfTerm(reading: Reading, claim: { kind: ClaimKind; reviewBy: Instant | null }, at: Instant, policy: Pick<ConsensusPolicy, 'staleness'>): Reading {
  const stale = stalenessOf(claim, at, policy);
  return stale ? { ...reading, band: widened(reading.band, reading.intercept, stale), stale } : reading;
}

/** Completes an epoch's reading with the plain counts of at least one vote. */
export function withPlain(reading: ItemReading, votes: readonly Ballot[], policy: Pick<ConsensusPolicy, 'qrMed'>): Reading {
  const values = votes.map(weighed);
  const credible = values.filter(({ value }) => value >= CREDIBLE).length;
  return {
    ...reading,
    plain: {
      share: credible / values.length, interval: wilson(credible, values.length), bounded: qrMed(values, policy.qrMed),
      earlier: votes.filter(({ isEarlier }) => isEarlier).length,
    },
  };
}
