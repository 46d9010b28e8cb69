import type { ClaimStanding } from '#db/claim-standing.ts';
import type { Ballot } from '#db/vote-log.ts';
import type { EpochLog } from '#lib/domain/consensus/epoch-log.ts';
import type { PanelStanding } from '#lib/domain/consensus/panel-due.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { FoundByThread } from './fit-in-worker.ts';

/** An epoch as it was fitted, what its words are checked by, and how long that took. */
export type FittedEpoch = Pick<FoundByThread, 'epoch' | 'withoutBusy' | 'audiences'> & { groups: string[][]; seconds: number };

/** What an epoch was fitted from, and what it is now to say of each claim. */
export type ToPutInForce = FittedEpoch & {
  cutoff: Instant; exact: boolean; input: EpochLog;
  /** The place of each claim among the items of the input. */
  places: ReadonlyMap<string, number>;
  votes: ReadonlyMap<string, readonly Ballot[]>; claims: readonly ClaimStanding[]; released: readonly string[];
  /** When grades, origins or rebuttals last changed anywhere. */
  regraded: Instant | null;
  /** The panels of each claim's present round. */
  panels: ReadonlyMap<string, readonly PanelStanding[]>;
};
