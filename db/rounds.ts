import type { Fragment } from 'postgres';
import { ROUND_OPENERS } from '#lib/domain/vote-rounds.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';

/** As a condition: that the entry `e` opens a new round of voting. */
export function opensRound(on: On): Fragment {
  return on`(e.kind = any(${[...ROUND_OPENERS]})
    and (e.kind <> 'item-withdrawn' or exists (select from evidence i where i.entry_id = (e.body->>'itemId')::uuid))
    and (e.kind <> 'correction-made' or e.body ? 'stance'))`;
}

/** The number of the entry that opened a claim's present round of voting; 0 before any. */
export async function roundOpenedAt(on: On, claimId: string): Promise<number> {
  const [row] = await on<{ seq: number }[]>`
    select coalesce(max(e.seq), 0) as seq from entries e where e.stream_id = ${claimId} and ${opensRound(on)}`;
  return row?.seq ?? 0;
}

/** When a round of voting opened, and with which entry of the claim. */
export type Round = { seq: number; at: Instant };

/** Every round that a material change of a claim opened, oldest first. */
export async function roundsOf(on: On, claimId: string): Promise<Round[]> {
  return on<Round[]>`
    select e.seq, e.recorded_at as at from entries e where e.stream_id = ${claimId} and ${opensRound(on)} order by e.seq`;
}
