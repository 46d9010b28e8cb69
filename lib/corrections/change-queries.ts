import { findChangeFacets, findChanges, type ChangeFacet, type ChangeFilters, type ChangeLine } from '#db/changes.ts';
import { on } from '#db/client.ts';
import { findStream } from '#db/streams.ts';
import { namesOf } from '#db/users.ts';
import { pageOf } from '#lib/boundary/pages.ts';
import { reads } from '#lib/boundary/reads.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { changesAddress, readChangeSearch, type ChangeParam, type ChangeQuery } from './change-query.ts';

export type { ChangeFacet } from '#db/changes.ts';

/** A change with the public names of those who made it, and the page on which it stands. */
export type ToldChange = Omit<ChangeLine, 'actorId' | 'decidedBy'> & { by: string[]; at: string };
export type ChangeList = { lines: readonly ToldChange[]; next: string | null };

const PAGE_SIZE = 30;

/** A page of the public status changes and corrections that fit, the latest first. */
export async function listChanges(query: ChangeQuery, withoutSample = false): Promise<ChangeList> {
  const filters = await filtersOf(query, withoutSample);
  const { rows, last } = pageOf(filters ? await findChanges(on(), filters, query.before, PAGE_SIZE + 1) : [], PAGE_SIZE);
  const names = await namesOf(on(), [...new Set(rows.flatMap(whoMade))]);
  return { lines: rows.map((line) => tell(line, names)), next: last?.id ?? null };
}

/** What the list can be narrowed to besides kinds. */
export async function changeFacets(query: ChangeQuery): Promise<{ parties: ChangeFacet[]; topics: ChangeFacet[] }> {
  const filters = await filtersOf(query, false);
  return filters ? findChangeFacets(on(), filters) : { parties: [], topics: [] };
}

/** The list for machines: the same parameters as the page's. Refuses the one that cannot be read, by name. */
export async function listChangesForMachines(search: URLSearchParams) {
  const query = askedFor(search);
  const { lines, next } = await listChanges(query);
  return { changes: lines, next: next === null ? null : changesAddress(query.params, { before: [next] }, '/api/corrections') };
}

/** What an address asks for; refuses the parameter that cannot be read. */
export function askedFor(search: URLSearchParams): ChangeQuery {
  const query = readChangeSearch(search);
  if ('wrong' in query) throw new Refusal('invalid-input', { fields: { [query.wrong]: wrongSentence(query.wrong) } });
  return query;
}

/** What is wrong with a parameter of the list, as a sentence. */
export function wrongSentence(name: ChangeParam): string {
  return messages('corrections')(`wrong.${name}`);
}

// Null for a party that is not here: nothing is about it.
async function filtersOf({ kinds, party, topic }: ChangeQuery, withoutSample: boolean): Promise<ChangeFilters | null> {
  // Every write that makes a change makes the lists stale; whom it names may be renamed.
  reads(claimTags.list, partyTags.list, sourceTags.list);
  const stream = party === null ? null : await findStream(on(), 'party', party);
  if (party !== null && !stream) return null;
  return { kinds, partyId: stream?.id ?? null, topic, withoutSample };
}

function whoMade({ actorId, decidedBy }: ChangeLine): string[] {
  return decidedBy.length > 0 ? decidedBy : [actorId];
}

function tell(line: ChangeLine, names: ReadonlyMap<string, string>): ToldChange {
  const { actorId: _actor, decidedBy: _deciders, ...told } = line;
  const by = whoMade(line).map((id) => names.get(id) ?? messages('claim')('page.someone'));
  return { ...told, by, at: addressOf(line) };
}

const FOLDERS = { claim: 'claims', party: 'parties', source: 'sources' } as const;

function addressOf({ about, slug, id, corrects, kind }: ChangeLine): string {
  const page = `/${FOLDERS[about]}/${slug}`;
  if (about !== 'claim' || kind === 'merge' || kind === 'split') return page;
  // A status stands under its own entry, a correction under what it corrects.
  return `${page}#item-${corrects ?? id}`;
}
