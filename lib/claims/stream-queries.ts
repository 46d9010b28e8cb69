import { on } from '#db/client.ts';
import { allVotes } from '#db/past-votes.ts';
import type { Entry } from '#lib/domain/entry.ts';
import { talliesByDay, type DayTally } from '#lib/domain/past-tallies.ts';
import { withoutHidden } from './journal-lines.ts';
import { loadClaim, type ClaimPage } from './load-claim.ts';

/** What a claim's page can be folded from, on any day: entries by stream, each list in order of seq. */
export type ClaimStreams = { page: ClaimPage; streams: [id: string, entries: Entry[]][]; tallies: DayTally[] };

/**
 * A public claim's streams, as anyone may read them: of drafts and withheld claims nothing, of a relation to one of
 * them that it was made. Null for a claim that is not public.
 */
export async function getClaimStreams(slug: string): Promise<ClaimStreams | null> {
  const loaded = await loadClaim(slug);
  if (loaded?.page.view.visibility !== 'public') return null;
  const { page, streams } = loaded;
  const votes = await allVotes(on(), page.view.id);
  return {
    page,
    streams: [...streams].map(([id, entries]) => [id, withoutHidden(entries, page)]),
    tallies: talliesByDay(votes, streams.get(page.view.id) ?? []),
  };
}
