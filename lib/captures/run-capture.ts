import { endTurn, findCapture, latestStored, startCapture, takeTurn, type Capture } from '#db/captures.ts';
import { on } from '#db/client.ts';
import { enqueue } from '#db/jobs.ts';
import { sameWords } from '#lib/domain/passages.ts';
import { FetchProblem } from '#lib/outbound/fetch-problem.ts';
import { safeFetch } from '#lib/outbound/safe-fetch.ts';
import { blobStore, hashOf } from './blob-store.ts';
import { endCapture, failed } from './end-capture.ts';
import { documentIn, isProblem, keepDocument, readDocument, readingOf, type Arrived, type ReadDocument, type UnkeptDocument } from './read-document.ts';
import { robotsAllow } from './robots.ts';

const TURN_SECONDS = 90;
const PAUSE_SECONDS = 2;
const TRY_AGAIN_SECONDS = 3;

/** The work of one capture: fetches the document (or takes what was handed in), reads it, keeps it, and says what changed. */
export async function runCapture({ captureId }: { captureId: string }): Promise<void> {
  const capture = await findCapture(on(), captureId);
  if (!capture || !(await startCapture(on(), captureId))) return;
  const host = capture.why === 'upload' ? null : new URL(capture.address ?? '').host;
  if (host === null) return endCapture(capture, await fromUpload(capture));
  if (!(await takeTurn(on(), host, TURN_SECONDS))) {
    await enqueue('capture', { captureId }, { afterSeconds: TRY_AGAIN_SECONDS });
    return;
  }
  try {
    await endCapture(capture, await fromWeb(capture));
  } finally {
    await endTurn(on(), host, PAUSE_SECONDS);
  }
}

async function fromUpload({ bodyHash, mediaType, address }: Capture): Promise<ReadDocument> {
  const body = bodyHash === null ? null : await blobStore(on()).read(bodyHash);
  if (!body || mediaType === null) return failed('unreadable');
  const arrived: Arrived = { finalAddress: address ?? 'urn:claimline:upload', status: 200, headers: { 'content-type': mediaType }, body };
  return keepDocument(on(), await readDocument(arrived, mediaType));
}

async function fromWeb(capture: Capture): Promise<ReadDocument> {
  const address = capture.address ?? '';
  if (capture.why === 'watch' && !(await robotsAllow(address))) return failed('robots');
  const last = capture.sourceId === null ? null : await latestStored(on(), capture.sourceId, capture.id);
  try {
    const answer = await safeFetch(address, { headers: conditionsOf(last) });
    if (answer.status === 304 && last) return unchanged(answer);
    const found = await documentIn(answer);
    if (isProblem(found)) return failed(found, answer);
    const read = await readDocument(answer, found);
    return (await isSame(last, read)) ? unchanged(answer) : await keepDocument(on(), read);
  } catch (error) {
    if (error instanceof FetchProblem) return failed(error.code);
    throw error;
  }
}

function conditionsOf(last: Capture | null): Record<string, string> {
  const { etag, 'last-modified': modified } = last?.headers ?? {};
  return {
    accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5', 'accept-language': 'en;q=0.8,*;q=0.5',
    ...(etag === undefined ? {} : { 'if-none-match': etag }), ...(modified === undefined ? {} : { 'if-modified-since': modified }),
  };
}

// A page that is built anew for every reader differs in its bytes each time; what counts is what it says.
async function isSame(last: Capture | null, { arrived, extracted }: UnkeptDocument): Promise<boolean> {
  if (!last || last.finalAddress !== arrived.finalAddress) return false;
  if (last.bodyHash === hashOf(arrived.body)) return true;
  const text = extracted?.text ?? '';
  return last.textHash !== null && text !== '' && sameWords((await readingOf(on(), last)).text, text);
}

function unchanged({ finalAddress, status }: Arrived): ReadDocument {
  return { text: '', title: null, outcome: { state: 'unchanged', finalAddress, status } };
}
