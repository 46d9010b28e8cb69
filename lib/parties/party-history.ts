import { on } from '#db/client.ts';
import { readStreams } from '#db/journal.ts';
import { findStream } from '#db/streams.ts';
import { namesOf } from '#db/users.ts';
import { readingOf, type AsOf } from '#lib/domain/as-of.ts';
import type { Entry } from '#lib/domain/entry.ts';
import { isWithin } from '#lib/domain/fold/within.ts';
import { foldParty } from '#lib/domain/fold/fold-parties.ts';
import { formerNames, type FormerName } from '#lib/domain/fold/past.ts';
import type { PartyFacts } from './party-queries.ts';

/** A former name as a party's page tells it, with who renamed the party. */
export type ToldName = Omit<FormerName, 'actorId'> & { by: string | null };

/** The names a party had before its present one, or before that of a day, the last one first. */
export async function formerNamesOf(partyId: string, asOf: AsOf | null): Promise<ToldName[]> {
  const past = formerNames(await entriesBy(partyId, asOf));
  if (past.length === 0) return [];
  const names = await namesOf(on(), past.map(({ actorId }) => actorId));
  return past.map(({ actorId, ...name }) => ({ ...name, by: names.get(actorId) ?? null }));
}

/** A party as its page names it as of a day; null where it was not on record here by then. */
export async function partyAsOf(party: PartyFacts, asOf: AsOf): Promise<PartyFacts | null> {
  const then = foldParty(await entriesBy(party.id, asOf));
  return then && { ...party, name: then.name };
}

/** How many entries the party at an address has: what a renaming starts from. Null when there is none. */
export async function partySeq(address: string): Promise<number | null> {
  return (await findStream(on(), 'party', address))?.headSeq ?? null;
}

async function entriesBy(partyId: string, asOf: AsOf | null): Promise<Entry[]> {
  const entries = (await readStreams(on(), [partyId])).get(partyId) ?? [];
  return asOf === null ? entries : entries.filter((entry) => isWithin(entry, readingOf(asOf)));
}
