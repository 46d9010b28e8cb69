import { deleteLookBetween, finishCapture, latestStored, lockCapture, type Capture, type CaptureOutcome } from '#db/captures.ts';
import type { Tx } from '#db/client.ts';
import { lockStreams } from '#db/journal.ts';
import { findSourceByKey } from '#db/source-identity.ts';
import { lockKey } from '#db/streams.ts';
import { change } from '#lib/boundary/change.ts';
import { hasEnded } from '#lib/domain/captures.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { recordCapture } from './adopt-captures.ts';
import { captureTags } from './capture-tags.ts';
import { fillFromCopy } from './fill-from-copy.ts';
import { noteChange, noteReturn } from './note-change.ts';
import { pinQuotes } from './pin-quotes.ts';
import type { Arrived, ReadDocument } from './read-document.ts';
import { watchAgain } from './watch-sources.ts';

/** Writes down what a capture came to, and tells the journals of its source and of the claims that cite it. The first end counts. */
export async function endCapture({ id, addressKey }: Pick<Capture, 'id' | 'addressKey'>, read: ReadDocument): Promise<void> {
  await change(async (tx) => {
    // Whoever records this address now waits, and finds the copy.
    if (addressKey !== null) await lockKey(tx, `source:${addressKey}`);
    const capture = await lockCapture(tx, id);
    if (!capture) throw new Error(`capture ${id} is gone`);
    if (isSettled(capture, read)) return { value: null, stale: [], at: '/' };
    const sourceId = capture.sourceId ?? (addressKey === null ? null : ((await findSourceByKey(tx, addressKey))?.id ?? null));
    await finishCapture(tx, id, { problem: null, ...read.outcome, sourceId });
    const claims = sourceId === null ? [] : await record(tx, { ...capture, ...read.outcome, sourceId }, read);
    return { value: null, stale: sourceId === null ? [] : [captureTags.of(sourceId), sourceTags.source(sourceId), ...claims], at: '/' };
  });
}

// A copy that comes after its capture was given up for lost is better than none.
function isSettled({ state, problem }: Capture, { outcome }: ReadDocument): boolean {
  return hasEnded(state) && (problem !== 'broken-off' || outcome.problem === 'broken-off');
}

/** Tells the source's journal, and the claims that cite it where it changed; gives the tags of what that made stale. */
async function record(tx: Tx, capture: Capture & { sourceId: string }, read: ReadDocument): Promise<string[]> {
  const last = await latestStored(tx, capture.sourceId, capture.id);
  await watchAgain(tx, capture);
  await deleteLookBetween(tx, capture.sourceId, capture.id);
  // The watch tells its failures once, where they say something of the source.
  if (capture.state === 'unchanged') return noteReturn(tx, capture);
  if (capture.why === 'watch' && capture.state === 'failed' && capture.problem !== 'gone') return [];
  // A file somebody hands in says nothing of the live page.
  const claims = last && capture.why !== 'upload' ? await noteChange(tx, { capture, last, read }) : [];
  if (capture.state === 'stored') claims.push(...await pinQuotes(tx, capture, capture.sourceId, read.text));
  if (capture.why === 'watch' && capture.state === 'failed' && claims.length === 0) return [];
  const stream = (await lockStreams(tx, [capture.sourceId])).get(capture.sourceId);
  if (stream) await recordCapture(tx, stream, capture);
  if (stream && capture.state === 'stored' && !last) claims.push(...await fillFromCopy(tx, stream, capture));
  return claims;
}

/** That there is no copy, and why. */
export function failed(problem: NonNullable<CaptureOutcome['problem']>, answer?: Arrived): ReadDocument {
  return { text: '', title: null, outcome: { state: 'failed', problem, finalAddress: answer?.finalAddress ?? null, status: answer?.status ?? null, steps: answer?.steps ?? null } };
}
