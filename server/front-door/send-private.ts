import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Finished } from './capture.ts';
import { chooseEncoding, encode, isCompressible } from './encoding.ts';

/** Sends a finished response that is one reader's alone, or no page at all: compressed, not kept. */
export async function sendPrivate(
  req: IncomingMessage, res: ServerResponse, finished: Finished,
): Promise<void> {
  const type = String(res.getHeader('content-type') ?? '');
  const worthIt = !res.hasHeader('content-encoding') && isCompressible(type, finished.body.length);
  const encoding = worthIt ? chooseEncoding(req.headers['accept-encoding']) : 'identity';
  const body = await encode(finished.body, encoding, 4);
  if (res.destroyed) return;
  if (worthIt) res.setHeader('vary', 'Accept-Encoding');
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'private, no-store');
  if (mayHaveBody(finished.status)) res.setHeader('content-length', body.length);
  res.setHeader('x-cache', 'bypass');
  res.writeHead(finished.status);
  res.end(body);
}

function mayHaveBody(status: number): boolean {
  return status !== 204 && status !== 304;
}
