import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import { FILE_BODY_BYTES } from '#lib/boundary/body.ts';

/** The largest body a request may have, but for those that hand in a file. */
const BODY_BYTES = 1024 * 1024;
const FILES = /^\/api\/sources\/[^/?]+\/files$/;
const LINGER_MS = 5000;

/** The largest body this request may have. */
export function bodyLimit(req: IncomingMessage): number {
  return FILES.test(req.url ?? '') ? FILE_BODY_BYTES : BODY_BYTES;
}

/** Whether the request says itself that its body is over the limit. */
export function announcesTooMuch(req: IncomingMessage): boolean {
  return Number(req.headers['content-length'] ?? 0) > bodyLimit(req);
}

/**
 * Counts the body as it arrives and calls `tooMuch` once when it passes the limit. What follows is
 * thrown away, and whoever reads the body never sees its end: half a form could pass for a whole one.
 */
export function limitBody(req: IncomingMessage, tooMuch: () => void): void {
  const push = req.push.bind(req);
  const most = bodyLimit(req);
  let seen = 0;
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk === null) return seen > most ? endUnseen(req) : push(chunk);
    const before = seen;
    seen += chunk.length;
    if (seen <= most) return push(chunk, encoding);
    if (before <= most) tooMuch();
    return true;
  };
}

function endUnseen(req: IncomingMessage): boolean {
  req.socket.destroySoon();
  return false;
}

/**
 * Reads and drops the rest of a refused body for a moment, then cuts the connection: closing at
 * once would make the client see a broken pipe instead of our answer.
 */
export function dropRest(req: IncomingMessage): void {
  const cut = setTimeout(() => req.socket.destroy(), LINGER_MS);
  finished(req, () => clearTimeout(cut));
  req.resume();
}
