import { on } from '#db/client.ts';
import { readStreams } from '#db/journal.ts';
import { findStream } from '#db/streams.ts';
import { namesOf } from '#db/users.ts';
import { formerNames, type FormerName } from '#lib/domain/fold/past.ts';

/** A former name as a party's page tells it, with who renamed the party. */
export type ToldName = Omit<FormerName, 'actorId'> & { by: string | null };

/** The names a party had before its present one, the last one first. */
export async function formerNamesOf(partyId: string): Promise<ToldName[]> {
  const past = formerNames((await readStreams(on(), [partyId])).get(partyId) ?? []);
  if (past.length === 0) return [];
  const names = await namesOf(on(), past.map(({ actorId }) => actorId));
  return past.map(({ actorId, ...name }) => ({ ...name, by: names.get(actorId) ?? null }));
}

/** How many entries the party at an address has: what a renaming starts from. Null when there is none. */
export async function partySeq(address: string): Promise<number | null> {
  return (await findStream(on(), 'party', address))?.headSeq ?? null;
}
