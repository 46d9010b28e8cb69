import { on } from '#db/client.ts';
import { readStreams } from '#db/journal.ts';
import { findParties } from '#db/parties.ts';
import { namesOf } from '#db/users.ts';
import { reads } from '#lib/boundary/reads.ts';
import { sourceCorrections, type FactChange, type SourceCorrection } from '#lib/domain/fold/past.ts';
import { partyTags } from '#lib/parties/party-tags.ts';

type Outlet = { slug: string; name: string | null } | null;

/** One fact that was corrected, the outlet as a party with its page. */
export type ToldChange = Exclude<FactChange, { field: 'outletId' }> | { field: 'outlet'; before: Outlet; after: Outlet };

/** A correction of a source as its page and its JSON tell it: what, why, when and by whom. */
export type ToldCorrection = Omit<SourceCorrection, 'changes' | 'actorId'> & { by: string | null; changes: ToldChange[] };

/** How a source was corrected, the last time first. */
export async function correctionsOf(sourceId: string): Promise<ToldCorrection[]> {
  const made = sourceCorrections((await readStreams(on(), [sourceId])).get(sourceId) ?? []);
  if (made.length === 0) return [];
  const outlets = await outletsIn(made);
  const names = await namesOf(on(), made.map(({ actorId }) => actorId));
  return made.map(({ changes, actorId, ...correction }) => ({
    ...correction, by: names.get(actorId) ?? null, changes: changes.map((change) => toldChange(change, outlets)),
  }));
}

async function outletsIn(made: readonly SourceCorrection[]): Promise<Map<string, NonNullable<Outlet>>> {
  const ids = made.flatMap(({ changes }) => changes)
    .flatMap((change) => (change.field === 'outletId' ? [change.before, change.after] : [])).filter((id) => id !== null);
  reads(...ids.map((id) => partyTags.party(id)));
  return new Map((await findParties(on(), ids)).map(({ id, slug, name }) => [id, { slug, name }]));
}

function toldChange(change: FactChange, outlets: ReadonlyMap<string, NonNullable<Outlet>>): ToldChange {
  if (change.field !== 'outletId') return change;
  const party = (id: string | null) => (id === null ? null : (outlets.get(id) ?? null));
  return { field: 'outlet', before: party(change.before), after: party(change.after) };
}
