import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { FetchProblem } from '#lib/outbound/fetch-problem.ts';
import { safeFetch, type FetchLimits } from '#lib/outbound/safe-fetch.ts';
import { startRaw } from './canary.ts';

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function ask(talk: (socket: Socket) => void, limits: Partial<FetchLimits> = {}, method: 'GET' | 'HEAD' = 'GET') {
  const server = await startRaw(talk);
  open.push(server);
  const allowed = [{ host: '127.0.0.1', port: server.port }];
  try {
    const { status, body } = await safeFetch(`http://127.0.0.1:${server.port}/`, { allowed, limits, method });
    return { status, text: body.toString() };
  } catch (error) {
    if (error instanceof FetchProblem) return error.code;
    throw error;
  }
}

const says = (headers: string, body: string | Buffer = '') => (socket: Socket) => {
  socket.write(`HTTP/1.1 200 OK\r\n${headers}${headers === '' ? '' : '\r\n'}connection: close\r\n\r\n`);
  socket.end(body);
};
const packed = (encoding: string, body: Buffer) => says(`content-encoding: ${encoding}`, body);

test.each([
  ['gzip', gzipSync('the article')], ['x-gzip', gzipSync('the article')], ['deflate', deflateSync('the article')],
  // Half the web's servers leave the frame of "deflate" out, and every browser takes that.
  ['deflate', deflateRawSync('the article')], ['zstd', zstdCompressSync('the article')], ['br', brotliCompressSync('the article')], ['GZIP', gzipSync('the article')], ['identity', Buffer.from('the article')],
  ['gzip, br', brotliCompressSync(gzipSync('the article'))],
])('a body packed as %s is unpacked', async (encoding, body) => {
  expect(await ask(packed(encoding, body))).toEqual({ status: 200, text: 'the article' });
});

test('a bomb is cut while it unfolds', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
  const before = process.memoryUsage().rss;
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await ask(packed('gzip', bomb))).toBe('too-large');
  expect(await ask(packed('gzip, gzip', gzipSync(bomb)))).toBe('too-large');
  expect(await ask(packed('br', brotliCompressSync(Buffer.alloc(20 * 1024 * 1024))))).toBe('too-large');
  expect(await ask(packed('deflate', deflateSync(Buffer.alloc(20 * 1024 * 1024))))).toBe('too-large');
  expect(await ask(packed('deflate', deflateRawSync(Buffer.alloc(20 * 1024 * 1024))))).toBe('too-large');
  expect(await ask(packed('zstd', zstdCompressSync(Buffer.alloc(20 * 1024 * 1024))))).toBe('too-large');
  // Many small members, each honest by itself.
  const member = gzipSync(Buffer.alloc(64 * 1024));
  expect(await ask(packed('gzip', Buffer.concat(Array.from({ length: 400 }, () => member))))).toBe('too-large');
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test('a body packed twenty times, in a way nobody knows, or not as it says, is refused', async () => {
  let folded = Buffer.from('x');
  for (let n = 0; n < 20; n += 1) folded = gzipSync(folded);
  expect(await ask(packed(Array(20).fill('gzip').join(', '), folded))).toBe('bad-encoding');
  expect(await ask(packed('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync('x')))))).toBe('bad-encoding');
  expect(await ask(packed('compress', Buffer.from('x')))).toBe('bad-encoding');
  expect(await ask(packed('constructor', Buffer.from('x')))).toBe('bad-encoding');
  expect(await ask(packed('gzip', Buffer.from('not packed at all')))).toBe('bad-encoding');
  expect(await ask(packed('br', Buffer.from('not packed at all')))).toBe('bad-encoding');
  expect(await ask(packed('gzip', gzipSync('cut in the middle of it').subarray(0, 20)))).toBe('bad-encoding');
});

test('a body over the limit is cut, whether it says so, says nothing, or lies', async () => {
  const limits = { maxBytes: 10_000 };
  expect(await ask(says('content-length: 99999999'), limits)).toBe('too-large');
  expect(await ask(says('', Buffer.alloc(20_000, 'a')), limits)).toBe('too-large');
  expect(await ask(says('content-length: 10000', Buffer.alloc(10_000, 'a')), limits)).toMatchObject({ status: 200 });
  // It promises more than it sends: half an article must not pass for a whole one.
  expect(await ask(says('content-length: 9000', 'short'), limits)).toBe('broken-answer');
  // It sends more than it promises: what follows is not the article.
  const more = await ask(says('content-length: 5', `short${'x'.repeat(20_000)}`), limits);
  expect([{ status: 200, text: 'short' }, 'broken-answer']).toContainEqual(more);
  expect(await ask(says('content-length: 5\r\ncontent-length: 6', 'short'), limits)).toBe('broken-answer');
  expect(await ask(says('content-length: -1', 'short'), limits)).toBe('broken-answer');
  expect(await ask(says('content-length: 5\r\ntransfer-encoding: chunked', '0\r\n\r\n'), limits)).toBe('broken-answer');
});

test('an endless body is cut by its size, also in chunks', async () => {
  const endless = (socket: Socket) => {
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
    const timer = setInterval(() => socket.write(`1000\r\n${'a'.repeat(4096)}\r\n`), 1);
    socket.on('close', () => clearInterval(timer));
  };
  expect(await ask(endless, { maxBytes: 50_000 })).toBe('too-large');
});

test('a drip, a silence before the headers and a silence in the body each end in time', async () => {
  const began = Date.now();
  const drip = (socket: Socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const timer = setInterval(() => socket.write('a'), 20);
    socket.on('close', () => clearInterval(timer));
  };
  expect(await ask(drip, { totalMs: 500 })).toBe('timed-out');
  expect(await ask(() => {}, { stepMs: 300 })).toBe('timed-out');
  expect(await ask((socket) => void socket.write('HTTP/1.1 200 OK\r\n'), { stepMs: 300 })).toBe('timed-out');
  expect(await ask((socket) => void socket.write('HTTP/1.1 200 OK\r\n\r\nhalf'), { stepMs: 300 })).toBe('timed-out');
  expect(Date.now() - began).toBeLessThan(9000);
}, 15_000);

test('a handshake that never ends costs one step', async () => {
  const began = Date.now();
  const server = await startRaw(() => {});
  open.push(server);
  const asked = safeFetch(`https://127.0.0.1:${server.port}/`, { allowed: [{ host: '127.0.0.1', port: server.port }], limits: { stepMs: 400 } });
  await expect(asked).rejects.toMatchObject({ code: 'timed-out' });
  expect(Date.now() - began).toBeLessThan(4000);
});

test('a redirect is followed although its body never ends', async () => {
  let asked = 0;
  const endless = (socket: Socket) => {
    asked += 1;
    if (asked > 1) return void socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nthe article');
    socket.write('HTTP/1.1 302 Found\r\nlocation: /next\r\ntransfer-encoding: chunked\r\n\r\n');
    const timer = setInterval(() => socket.write(`1000\r\n${'a'.repeat(4096)}\r\n`), 1);
    socket.on('close', () => clearInterval(timer));
  };
  expect(await ask(endless, { totalMs: 3000 })).toEqual({ status: 200, text: 'the article' });
});

test('what is no HTTP, headers without end and a closed door are broken answers', async () => {
  expect(await ask((socket) => void socket.end('SSH-2.0-OpenSSH\r\n'))).toBe('broken-answer');
  expect(await ask((socket) => void socket.destroy())).toBe('broken-answer');
  expect(await ask(says(`x: ${'a'.repeat(100_000)}`))).toBe('too-large');
});

test('a HEAD brings no body', async () => {
  expect(await ask(says('content-length: 99999999'), {}, 'HEAD')).toEqual({ status: 200, text: '' });
});

test('headers that drip or repeat without end, and answers that only announce others, end in time or by their size', async () => {
  const began = Date.now();
  const every = (ms: number, first: string, more: string) => (socket: Socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(more), ms);
    socket.on('close', () => clearInterval(timer));
  };
  expect(await ask(every(30, 'HTTP/1.1 200 OK\r\nx: ', 'a'), { stepMs: 400, totalMs: 900 })).toBe('timed-out');
  expect(await ask(every(1, 'HTTP/1.1 200 OK\r\n', `x-more: ${'a'.repeat(900)}\r\n`), { totalMs: 5000 })).toBe('too-large');
  expect(['timed-out', 'broken-answer']).toContain(await ask(every(10, '', 'HTTP/1.1 100 Continue\r\n\r\n'), { totalMs: 900 }));
  expect(['timed-out', 'broken-answer']).toContain(await ask(every(10, '', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'), { totalMs: 900 }));
  expect(Date.now() - began).toBeLessThan(12_000);
}, 20_000);

test('chunks that lie about their size are no answer', async () => {
  const chunked = (body: string) => (socket: Socket) => void socket.end(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n${body}`);
  for (const body of ['5\r\nshort and then more\r\n0\r\n\r\n', 'zz\r\nshort\r\n0\r\n\r\n', '-5\r\nshort\r\n0\r\n\r\n', 'fffffffffffffffff\r\nshort', '64\r\nshort']) {
    expect([body, await ask(chunked(body))]).toEqual([body, 'broken-answer']);
  }
});
