import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { findPartyByName } from '#db/party-identity.ts';
import { createNamedStream, findStreams, lockKey } from '#db/streams.ts';
import type { Member } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { blankAsMissing, oneOf, optionalAddress, optionalId, optionalText, text, tickbox } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { PARTY_KINDS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

/** A party as a form names it: one chosen by id, or by its name, found or made in place. */
export const partyInput = z.strictObject({
  id: optionalId(),
  name: optionalText(200),
  kind: blankAsMissing(oneOf(PARTY_KINDS).default('organisation')),
});
export type PartyInput = z.output<typeof partyInput>;

/** Everything that can be said of a party when it is recorded by itself. */
export const newPartyInput = z.strictObject({
  name: text(200),
  kind: blankAsMissing(oneOf(PARTY_KINDS).default('organisation')),
  publishes: tickbox(),
  address: optionalAddress(),
  description: optionalText(1000),
});

/**
 * The id of the party that a form names; makes it when the name is new. Null when the form names none.
 * Refuses, at `field`, an id that is no party's.
 */
export async function resolveParty(
  tx: Tx, member: Member, input: PartyInput | undefined, field: string, publishes = false,
): Promise<string | null> {
  if (input?.id !== undefined) {
    const [stream] = await findStreams(tx, 'party', [input.id]);
    if (!stream) throw wrongField(`${field}.id`, messages('refusals')('field.not-an-id'));
    return stream.id;
  }
  if (input?.name === undefined) return null;
  const { id } = await recordPartyOnce(tx, member, { name: input.name, kind: input.kind, publishes });
  return id;
}

/** Records a party, or gives the one that has this name already. Two at once make one. */
export async function recordPartyOnce(
  tx: Tx, member: Member, party: z.output<typeof newPartyInput>,
): Promise<{ id: string; slug: string; isNew: boolean }> {
  await lockKey(tx, `party:${party.name.toLowerCase()}`);
  const known = await findPartyByName(tx, party.name);
  if (known) return { ...known, isNew: false };
  const stream = await createNamedStream(tx, 'party', party.name);
  const { name, description, kind, publishes, address } = party;
  await append(tx, member, {
    stream,
    entry: {
      kind: 'party-recorded', body: { kind, publishes, address: address ?? null },
      texts: description === undefined ? { name } : { name, description },
    },
  });
  return { id: stream.id, slug: stream.slug, isNew: true };
}
