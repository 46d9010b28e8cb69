import type { On } from '#db/client.ts';

/** Evidence that rests on a source, as it stands now. */
export type Citation = { claimId: string; itemId: string; quote: string | null; change: string | null };

/** Every standing piece of evidence of any claim that cites a source. */
export async function citationsOf(on: On, sourceId: string): Promise<Citation[]> {
  return on<Citation[]>`
    select claim_id, entry_id as item_id, quote, change from evidence where source_id = ${sourceId} and (withdrawn_by is null or moved_to is not null) order by entry_id`;
}

/** Keeps how a cited passage read before and after. */
export async function insertPassageChange(
  on: On, { entryId, itemId, before, after }: { entryId: string; itemId: string; before: string; after: string | null },
): Promise<void> {
  await on`
    insert into passage_changes (entry_id, item_id, before, after) values (${entryId}, ${itemId}, ${before}, ${after})`;
}

export type PassageRow = { entryId: string; itemId: string; before: string; after: string | null };

/** How the cited passages of claims read before and after each change of their sources. */
export async function passageChangesOf(on: On, claimIds: readonly string[]): Promise<PassageRow[]> {
  return on<PassageRow[]>`
    select p.entry_id, p.item_id, p.before, p.after from passage_changes p join entries e on e.id = p.entry_id
    where e.stream_id = any(${[...claimIds]}::uuid[]) order by e.recorded_at`;
}
