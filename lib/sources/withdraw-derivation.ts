import { z } from 'zod';
import { findDerivation } from '#db/derivations.ts';
import { lockStreams, readStreams } from '#db/journal.ts';
import { findStream, lockKey } from '#db/streams.ts';
import { type Actor, holds, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { id, parseInput, slug, text } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { foldSource } from '#lib/domain/fold/fold-parties.ts';
import { staleLink } from './stale-link.ts';

const withdrawDerivationInput = z.strictObject({ slug: slug(), derivationId: id(), reason: text(4000, 8) });

/**
 * Undoes "this source derives from that one", by who said so or an editor. The entries stay in both journals. Refuses
 * a link that was undone already.
 */
export async function withdrawDerivation(actor: Actor, input: unknown): Promise<Changed<{ derivationId: string; slug: string }>> {
  const { slug: address, derivationId, reason } = parseInput(withdrawDerivationInput, input);
  const member = memberWhoMay(actor, 'link-sources');
  return change(async (tx) => {
    await lockKey(tx, 'derivations');
    const [stream, link] = [await findStream(tx, 'source', address), await findDerivation(tx, derivationId)];
    if (!stream || !link || ![link.fromId, link.toId].includes(stream.id)) throw new Refusal('not-found');
    const { fromId, toId } = link;
    const locked = await lockStreams(tx, [fromId, toId]);
    const [ofFrom, ofTo] = [locked.get(fromId), locked.get(toId)];
    if (!ofFrom || !ofTo) throw new Refusal('not-found');
    refuseUnlessTheirs(member, foldSource((await readStreams(tx, [fromId])).get(fromId) ?? []), derivationId);
    const entry = { kind: 'derivation-withdrawn', body: { derivationId, fromId, toId }, texts: { reason } } as const;
    await append(tx, member, { stream: ofFrom, entry }, { stream: ofTo, entry });
    return { value: { derivationId, slug: stream.slug }, stale: staleLink(fromId, toId), at: `/sources/${stream.slug}#origins` };
  });
}

function refuseUnlessTheirs(member: Member, source: ReturnType<typeof foldSource>, derivationId: string): void {
  const link = source?.derivations.find((one) => one.derivationId === derivationId);
  if (!link) throw new Refusal('not-found');
  if (link.withdrawn) throw new Refusal('already-withdrawn');
  if (link.actorId !== member.id && !holds(member, 'editor')) throw new Refusal('not-allowed', { values: { role: 'editor' } });
}
