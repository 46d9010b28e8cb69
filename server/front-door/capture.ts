import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A response that was finished but not sent: it may still be compressed, kept or replaced. */
export type Finished = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

type HeaderList = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

const MAX_HELD = 8 * 1024 * 1024;

/**
 * Runs `render`, which answers on `res`, and holds back what it writes if `holds` says so of its
 * content type. Gives the finished response, or null when it was sent as it came or the reader left.
 */
export function capture(
  res: ServerResponse, holds: (type: string) => boolean, render: () => Promise<void>,
): Promise<Finished | null> {
  const original = { write: res.write, end: res.end, writeHead: res.writeHead, flushHeaders: res.flushHeaders };
  const held: Buffer[] = [];
  let heldBytes = 0;
  let isHolding: boolean | null = null;

  const decide = () => (isHolding ??= holds(String(res.getHeader('content-type') ?? '')));

  function letGo(): void {
    Object.assign(res, original);
  }

  function hold(chunk: unknown, encoding: unknown): void {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const bytes = toBuffer(chunk, encoding);
    held.push(bytes);
    heldBytes += bytes.length;
  }

  function startSending(): void {
    isHolding = false;
    letGo();
    for (const chunk of held.splice(0)) res.write(chunk);
  }

  return new Promise((resolve, reject) => {
    res.writeHead = ((status: number, reason?: string | HeaderList, headers?: HeaderList) => {
      res.statusCode = status;
      setHeaders(res, typeof reason === 'string' ? headers : reason);
      return res;
    }) as ServerResponse['writeHead'];
    res.flushHeaders = () => {
      if (!decide()) startSending();
    };
    res.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
      if (!decide() || heldBytes > MAX_HELD) {
        startSending();
        return (res.write as (...args: unknown[]) => boolean)(chunk, encoding, done);
      }
      hold(chunk, encoding);
      callLast(encoding, done);
      return true;
    }) as ServerResponse['write'];
    res.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
      if (!decide()) {
        startSending();
        return (res.end as (...args: unknown[]) => ServerResponse)(chunk, encoding, done);
      }
      hold(chunk, encoding);
      letGo();
      resolve({ status: res.statusCode, headers: res.getHeaders(), body: Buffer.concat(held) });
      callLast(chunk, encoding, done);
      return res;
    }) as ServerResponse['end'];
    res.once('close', () => resolve(null));
    render().catch((error: unknown) => {
      letGo();
      reject(error);
    });
  });
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string') {
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  }
  return Buffer.from(chunk as Uint8Array);
}

function callLast(...values: unknown[]): void {
  const done = values.find((value) => typeof value === 'function');
  if (typeof done === 'function') process.nextTick(done);
}

function setHeaders(res: ServerResponse, headers: HeaderList): void {
  if (Array.isArray(headers)) {
    for (let i = 0; i < headers.length; i += 2) res.setHeader(String(headers[i]), headers[i + 1] ?? '');
  } else for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) res.setHeader(name, value);
}
