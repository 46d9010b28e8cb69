import { z } from 'zod';
import type { On } from '#db/client.ts';
import { lockStreams, readStreams } from '#db/journal.ts';
import { findPartyByName } from '#db/party-identity.ts';
import { claimsNaming } from '#db/source-identity.ts';
import { findStream, lockKey } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput, seqSeen, slug, text } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { foldParty } from '#lib/domain/fold/fold-parties.ts';
import { messages } from '#lib/messages/translate.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { partyTags } from './party-tags.ts';

const renamePartyInput = z.strictObject({
  slug: slug(),
  name: text(200),
  reason: text(4000, 8),
  /** How many entries the party had when the writer opened the page. */
  seenSeq: seqSeen(),
});

/**
 * Gives a party another name; its address stays and the old name stays in its journal. Refuses the name of a party
 * that is here already, and, with the name it has now, a page that showed an older one.
 */
export async function renameParty(actor: Actor, input: unknown): Promise<Changed<{ id: string; slug: string }>> {
  const { slug: address, name, reason, seenSeq } = parseInput(renamePartyInput, input);
  const member = memberWhoMay(actor, 'rename-party');
  return change(async (tx) => {
    const found = await findStream(tx, 'party', address);
    const stream = found && (await lockStreams(tx, [found.id])).get(found.id);
    if (!stream) throw new Refusal('not-found');
    if (stream.headSeq !== seenSeq) throw new Refusal('stale', { changed: { seq: stream.headSeq, name: await nameNow(tx, stream.id) } });
    await lockKey(tx, `party:${name.toLowerCase()}`);
    const namesake = await findPartyByName(tx, name);
    if (namesake && namesake.id !== stream.id) throw wrongField('name', messages('refusals')('field.name-taken'));
    await append(tx, member, { stream, entry: { kind: 'party-renamed', body: {}, texts: { name, reason } } });
    return {
      value: { id: stream.id, slug: stream.slug },
      stale: [
        claimTags.list, partyTags.list, partyTags.party(stream.id), sourceTags.list,
        ...(await claimsNaming(tx, stream.id)).map((id) => claimTags.claim(id)),
      ],
      at: `/parties/${stream.slug}`,
    };
  });
}

async function nameNow(on: On, partyId: string): Promise<string | null> {
  return foldParty((await readStreams(on, [partyId])).get(partyId) ?? [])?.name ?? null;
}
