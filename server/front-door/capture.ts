import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A response that was finished but not sent: it may still be compressed, kept or replaced. */
export type Finished = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

type HeaderList = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;
type Write = (chunk?: unknown, encoding?: unknown, done?: unknown) => boolean;
type End = (chunk?: unknown, encoding?: unknown, done?: unknown) => ServerResponse;

const MAX_HELD = 8 * 1024 * 1024;

/**
 * Runs `render`, which answers on `res`, and holds back what it writes if `holds` says so of its
 * content type. Gives the finished response, or null when it was sent as it came or the reader left.
 */
export function capture(
  res: ServerResponse, holds: (type: string) => boolean, render: () => Promise<void>,
): Promise<Finished | null> {
  return new Promise((resolve, reject) => {
    const letGo = holdBack(res, holds, resolve);
    res.once('close', () => resolve(null));
    render().catch((error: unknown) => {
      letGo();
      reject(error);
    });
  });
}

// Puts our own functions over the response's, until it is finished or turns out not to be held.
function holdBack(
  res: ServerResponse, holds: (type: string) => boolean, finish: (finished: Finished) => void,
): () => void {
  const { write, end, writeHead, flushHeaders } = res;
  const letGo = () => void Object.assign(res, { write, end, writeHead, flushHeaders });
  const held = createHeld();
  let isHeld: boolean | null = null;

  function keeps(): boolean {
    isHeld ??= holds(String(res.getHeader('content-type') ?? ''));
    if (isHeld && held.bytes() <= MAX_HELD) return true;
    letGo();
    for (const chunk of held.chunks.splice(0)) res.write(chunk);
    return false;
  }

  const ourWrite: Write = (chunk, encoding, done) => {
    if (!keeps()) return (res.write as Write)(chunk, encoding, done);
    held.add(chunk, encoding);
    callLast(encoding, done);
    return true;
  };
  const ourEnd: End = (chunk, encoding, done) => {
    if (!keeps()) return (res.end as End)(chunk, encoding, done);
    held.add(chunk, encoding);
    letGo();
    finish({ status: res.statusCode, headers: res.getHeaders(), body: Buffer.concat(held.chunks) });
    callLast(chunk, encoding, done);
    return res;
  };
  const ourWriteHead = (status: number, reason?: string | HeaderList, headers?: HeaderList) => {
    res.statusCode = status;
    setHeaders(res, typeof reason === 'string' ? headers : reason);
    return res;
  };
  Object.assign(res, { write: ourWrite, end: ourEnd, writeHead: ourWriteHead, flushHeaders: () => void keeps() });
  return letGo;
}

function createHeld() {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    chunks,
    bytes: () => bytes,
    add(chunk: unknown, encoding: unknown): void {
      if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
      const copy = toBuffer(chunk, encoding);
      chunks.push(copy);
      bytes += copy.length;
    },
  };
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
}

function callLast(...values: unknown[]): void {
  const done = values.find((value) => typeof value === 'function');
  if (typeof done === 'function') process.nextTick(done);
}

function setHeaders(res: ServerResponse, headers: HeaderList): void {
  const pairs = Array.isArray(headers) ? pairUp(headers) : Object.entries(headers ?? {});
  for (const [name, value] of pairs) if (value !== undefined) res.setHeader(name, value);
}

function pairUp(flat: OutgoingHttpHeader[]): [string, OutgoingHttpHeader | undefined][] {
  return flat.flatMap((name, i) => (i % 2 === 0 ? [[String(name), flat[i + 1]] as [string, OutgoingHttpHeader]] : []));
}
