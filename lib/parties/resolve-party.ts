import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { findPartyByName, findPartyOnceCalled } from '#db/party-identity.ts';
import { createNamedStream, findStreams, lockKey } from '#db/streams.ts';
import type { Member } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { blankAsMissing, oneOf, optionalAddress, optionalId, optionalText, text, tickbox } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { PARTY_KINDS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

/** Who is meant by a name that a party has given up: that party, or another one that has the name now. */
const MEANT = ['present', 'another'] as const;
type Meant = (typeof MEANT)[number] | undefined;

/** A party as a form names it: one chosen by id, or by its name, found or made in place. */
export const partyInput = z.strictObject({
  id: optionalId(),
  name: optionalText(200),
  kind: blankAsMissing(oneOf(PARTY_KINDS).default('organisation')),
  meant: blankAsMissing(oneOf(MEANT).optional()),
});
export type PartyInput = z.output<typeof partyInput>;

/** Everything that can be said of a party when it is recorded by itself. */
export const newPartyInput = z.strictObject({
  name: text(200),
  kind: blankAsMissing(oneOf(PARTY_KINDS).default('organisation')),
  publishes: tickbox(),
  address: optionalAddress(),
  description: optionalText(1000),
  meant: blankAsMissing(oneOf(MEANT).optional()),
});

/**
 * The id of the party that a form names; makes it when the name is new. Null when the form names none.
 * Refuses, at `field`, an id that is no party's, and a name that another party has given up until it is said who is meant.
 */
export async function resolveParty(tx: Tx, member: Member, input: PartyInput | undefined, field: string): Promise<string | null> {
  if (input?.id !== undefined) {
    const [stream] = await findStreams(tx, 'party', [input.id]);
    if (!stream) throw wrongField(`${field}.id`, messages('refusals')('field.not-an-id'));
    return stream.id;
  }
  if (input?.name === undefined) return null;
  const { name, kind, meant } = input;
  return (await recordPartyOnce(tx, member, { name, kind, meant, publishes: false }, `${field}.meant`)).id;
}

/** The id of the outlet of this name, also where it has another by now; makes it when the name is new. */
export async function resolveOutlet(tx: Tx, member: Member, name: string | undefined): Promise<string | null> {
  if (name === undefined) return null;
  return (await recordPartyOnce(tx, member, { name, kind: 'organisation', meant: 'present', publishes: true })).id;
}

/**
 * Records a party, or gives the one that has this name already. Two at once make one. Refuses, at `field`, a name that
 * another party has given up until it is said who is meant.
 */
export async function recordPartyOnce(
  tx: Tx, member: Member, party: z.output<typeof newPartyInput>, field = 'meant',
): Promise<{ id: string; slug: string; isNew: boolean }> {
  await lockKey(tx, `party:${party.name.toLowerCase()}`);
  const known = (await findPartyByName(tx, party.name)) ?? (await partyOnceCalled(tx, party, field));
  if (known) return { id: known.id, slug: known.slug, isNew: false };
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

async function partyOnceCalled(tx: Tx, { name, meant }: { name: string; meant?: Meant }, field: string) {
  if (meant === 'another') return null;
  const known = await findPartyOnceCalled(tx, name);
  if (known === null || meant === 'present') return known;
  throw new Refusal('former-name', {
    values: { name, now: known.name },
    fields: { [field]: messages('refusals')('field.former-name', { name, now: known.name }) },
    changed: { parties: [{ ...known, at: `/parties/${known.slug}` }] },
  });
}
