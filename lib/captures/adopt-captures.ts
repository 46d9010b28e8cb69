import { adoptCaptures, findFreshCapture, markRecorded, type Capture } from '#db/captures.ts';
import { givenNow, type Tx } from '#db/client.ts';
import type { Stream } from '#db/journal.ts';
import type { Member } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { addressKey } from '#lib/domain/address.ts';
import { env } from '#lib/env.ts';
import { isAskable } from '#lib/outbound/allow-list.ts';
import { beginCapture } from './ask-capture.ts';
import { entryOfCapture } from './entry-of-capture.ts';
import { fillUntitled } from './fill-from-copy.ts';

/**
 * Gives a source that has just been recorded the copies that were made of its address while its form was filled in;
 * where there are none, asks for one. A restore or the sample brings what it has and asks nobody.
 */
export async function adoptOrCapture(tx: Tx, member: Pick<Member, 'id'>, stream: Stream, address: string): Promise<void> {
  if (givenNow() !== null || !isWithinReach(address)) return;
  const key = addressKey(address);
  const waiting = await findFreshCapture(tx, key);
  const adopted = await adoptCaptures(tx, key, stream.id);
  const latest = adopted.filter(({ state }) => state === 'stored' || state === 'failed').toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
  if (latest) await recordCapture(tx, stream, latest);
  if (latest?.state === 'stored') await fillUntitled(tx, stream, latest);
  if (!waiting && latest?.state !== 'failed') await beginCapture(tx, member, { address, sourceId: stream.id });
}

// Where the site may not ask at all, a capture that must fail would help nobody.
function isWithinReach(address: string): boolean {
  const { hostname, port, protocol } = new URL(address);
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
  return env.CLAIMLINE_FETCH !== 'listed' || isAskable(hostname, number, env.CLAIMLINE_FETCH_ALLOW, 'listed');
}

/** Appends what became of a capture to its source's journal. */
export async function recordCapture(tx: Tx, stream: Stream, capture: Capture): Promise<void> {
  const [entry] = await append(tx, { id: capture.askedBy }, { stream, entry: entryOfCapture(capture) });
  if (entry) await markRecorded(tx, capture.id, entry.id);
}
