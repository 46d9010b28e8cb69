import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { allOriginsOf, derivesDirectly } from '#db/derivations.ts';
import { lockStreams } from '#db/journal.ts';
import { findSourceById } from '#db/source-identity.ts';
import { findStream, lockKey } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { optionalText, parseInput, slug } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { now } from '#lib/claims/lock-claim.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { messages } from '#lib/messages/translate.ts';
import { requireSource, sourceInput } from './resolve-source.ts';
import { staleLink } from './stale-link.ts';

const recordDerivationInput = z.strictObject({
  slug: slug(),
  /** The document it derives from: one that is here, or a new one. */
  source: sourceInput.optional(),
  note: optionalText(2000),
});

/**
 * Records that a source has what it says from another one, in the streams of both; known since the first was
 * published. Refuses a link that stands already, one to itself, and one that would close a circle.
 */
export async function recordDerivation(actor: Actor, input: unknown): Promise<Changed<{ derivationId: string; slug: string }>> {
  const { slug: address, source: named, note } = parseInput(recordDerivationInput, input);
  const member = memberWhoMay(actor, 'link-sources');
  return change(async (tx) => {
    const found = await findStream(tx, 'source', address);
    const from = found && (await findSourceById(tx, found.id));
    if (!from) throw new Refusal('not-found');
    const to = await requireSource(tx, member, named);
    if (to.id === from.id) throw wrongField('source.address', messages('refusals')('field.same-source'));
    // One at a time: two links that lock no stream in common could still close a circle together.
    await lockKey(tx, 'derivations');
    const locked = await lockStreams(tx, [from.id, to.id]);
    const [ofFrom, ofTo] = [locked.get(from.id), locked.get(to.id)];
    if (!ofFrom || !ofTo) throw new Refusal('not-found');
    if (await derivesDirectly(tx, from.id, to.id)) throw new Refusal('already-derived');
    if ((await allOriginsOf(tx, to.id)).includes(from.id)) throw new Refusal('derives-in-circle');
    const entry = {
      kind: 'derivation-added', body: { derivationId: uuid(), fromId: from.id, toId: to.id },
      texts: note === undefined ? {} : { note }, known: knownOfFact(from.published, now()),
    } as const;
    await append(tx, member, { stream: ofFrom, entry }, { stream: ofTo, entry });
    return {
      value: { derivationId: entry.body.derivationId, slug: ofFrom.slug },
      stale: staleLink(from.id, to.id), at: `/sources/${ofFrom.slug}#origins`,
    };
  });
}
