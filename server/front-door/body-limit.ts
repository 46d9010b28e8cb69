import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';

/** The largest body anything here takes. */
export const BODY_BYTES = 1024 * 1024;
const LINGER_MS = 5000;

/** Whether the request says itself that its body is over the limit. */
export function announcesTooMuch(req: IncomingMessage): boolean {
  return Number(req.headers['content-length'] ?? 0) > BODY_BYTES;
}

/**
 * Counts the body as it arrives and calls `tooMuch` once when it passes the limit. What follows is
 * thrown away, and whoever reads the body never sees its end: half a form could pass for a whole one.
 */
export function limitBody(req: IncomingMessage, tooMuch: () => void): void {
  const push = req.push.bind(req);
  let seen = 0;
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk === null) return seen > BODY_BYTES ? endUnseen(req) : push(chunk);
    const before = seen;
    seen += chunk.length;
    if (seen <= BODY_BYTES) return push(chunk, encoding);
    if (before <= BODY_BYTES) tooMuch();
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
