import { z } from 'zod';
import { askedLately, findFreshCapture, insertCapture } from '#db/captures.ts';
import type { Tx } from '#db/client.ts';
import { enqueue } from '#db/jobs.ts';
import { findSourceByKey } from '#db/source-identity.ts';
import { findStream } from '#db/streams.ts';
import { findSource } from '#db/sources.ts';
import { type Actor, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { address, parseInput, slug } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { addressKey } from '#lib/domain/address.ts';
import { messages } from '#lib/messages/translate.ts';
import { captureTags } from './capture-tags.ts';

const MOST_AN_HOUR = 200;

export type AskedCapture = { id: string };

const askCaptureInput = z.strictObject({ address: address() });

/**
 * Asks for a copy of what is at an address; a job fetches it, and nobody waits. A copy that is under way or a few
 * minutes old is given instead of another. Refuses who records no sources, and whoever asks for very many.
 */
export async function askCapture(actor: Actor, input: unknown): Promise<Changed<AskedCapture>> {
  const asked = parseInput(askCaptureInput, input);
  const member = memberWhoMay(actor, 'record-source');
  return change(async (tx) => {
    const key = addressKey(asked.address);
    const fresh = await findFreshCapture(tx, key);
    const source = await findSourceByKey(tx, key);
    const id = fresh?.id ?? (await beginCapture(tx, member, { address: asked.address, sourceId: source?.id ?? null }));
    return { value: { id }, stale: [], at: '/desk' };
  });
}

/** Asks for a new copy of a source that is recorded. Refuses a source without an address. */
export async function captureSource(actor: Actor, input: unknown): Promise<Changed<AskedCapture>> {
  const named = parseInput(z.strictObject({ slug: slug() }), input);
  const member = memberWhoMay(actor, 'record-source');
  return change(async (tx) => {
    const stream = await findStream(tx, 'source', named.slug);
    const source = stream && (await findSource(tx, stream.id));
    if (!source) throw new Refusal('not-found');
    if (source.address === null) throw wrongField('address', messages('capture')('refused.noAddress'));
    const fresh = await findFreshCapture(tx, addressKey(source.address));
    const isUnderWay = fresh?.state === 'waiting' || fresh?.state === 'working';
    const id = isUnderWay ? fresh.id : await beginCapture(tx, member, { address: source.address, sourceId: source.id });
    return { value: { id }, stale: [captureTags.of(source.id)], at: `/desk/sources/${source.slug}` };
  });
}

/** Writes down that a copy is wanted, and leaves it to a job. */
export async function beginCapture(
  tx: Tx, member: Pick<Member, 'id'>, { address: at, sourceId }: { address: string; sourceId: string | null },
): Promise<string> {
  if ((await askedLately(tx, member.id)) >= MOST_AN_HOUR) throw new Refusal('too-many-tries', { retryAfterSeconds: 600 });
  const id = await insertCapture(tx, { sourceId, address: at, addressKey: addressKey(at), why: 'asked', askedBy: member.id });
  await enqueue('capture', { captureId: id }, { key: id });
  return id;
}
