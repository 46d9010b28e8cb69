import { expect, test } from 'vitest';
import { FILE_BODY_BYTES, readBody, SentFile } from './body.ts';
import { Refusal } from './refusal.ts';

const AT = 'https://claimline.example/api/sources/a-source/files';
const MIB = 1024 * 1024;

async function sent(bytes: number): Promise<Request> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'notes.txt', { type: 'text/plain' }));
  const packed = new Response(form);
  const headers = { 'content-type': packed.headers.get('content-type') ?? '' };
  return new Request(AT, { method: 'POST', body: await packed.arrayBuffer(), headers });
}

/** A body that names no length, and counts what was taken of it. */
function streamed(bytes: number) {
  const state = { taken: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (state.taken >= bytes) return controller.close();
      const chunk = new Uint8Array(Math.min(MIB, bytes - state.taken));
      state.taken += chunk.length;
      controller.enqueue(chunk);
    },
  }, { highWaterMark: 0 });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=x' } };
  return { state, request: new Request(AT, init as RequestInit) };
}

const refusedAs = (reading: Promise<unknown>) =>
  reading.then(() => 'read', (error: unknown) => (error instanceof Refusal ? [error.code, error.status] : error));

test('a file of some mebibytes is taken where files are, and is too large anywhere else', async () => {
  const { input } = await readBody(await sent(2 * MIB), true);
  expect(input['file']).toBeInstanceOf(SentFile);
  expect((input['file'] as SentFile).bytes).toHaveLength(2 * MIB);
  expect(await refusedAs(readBody(await sent(2 * MIB)))).toEqual(['too-large', 413]);
});

test('a file over the limit is refused', async () => {
  expect(await refusedAs(readBody(await sent(FILE_BODY_BYTES), true))).toEqual(['too-large', 413]);
});

test('a body that names no length is cut where the limit is reached', async () => {
  const { state, request } = streamed(10 * FILE_BODY_BYTES);
  expect(await refusedAs(readBody(request, true))).toEqual(['too-large', 413]);
  expect(state.taken).toBeLessThanOrEqual(FILE_BODY_BYTES + 2 * MIB);
});

test('a body that says it is too long is refused unread', async () => {
  const { state, request } = streamed(10);
  request.headers.set('content-length', String(FILE_BODY_BYTES + 1));
  expect(await refusedAs(readBody(request, true))).toEqual(['too-large', 413]);
  expect(state.taken).toBe(0);
});
