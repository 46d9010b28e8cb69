import type { IncomingMessage } from 'node:http';
import { foreignReason } from '#lib/boundary/same-origin.ts';
import { messages } from '#lib/messages/translate.ts';
import { announcesTooMuch, bodyLimit } from './body-limit.ts';
import { malformedAddress, malformedHeaders } from './malformed.ts';
import type { Problem } from './problem.ts';
import { bodyProblem, methodProblem } from './problem.ts';

const say = messages('door');
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
// Headers with which one part of Next talks to another, and ours: nobody outside may set them.
const INTERNAL = /^(x-middleware-|x-invoke-|x-matched-path|x-nextjs-|x-next-|x-now-|x-claimline-|x-request-id$)/;

const FORWARDED = /^(forwarded|x-forwarded-.*)$/;

/** Whether the method only reads. */
export function isRead(req: IncomingMessage): boolean {
  return req.method === 'GET' || req.method === 'HEAD';
}

/** Why a request does not get past the front door, or null when it does. */
export function admissionProblem(req: IncomingMessage, ownOrigin: string | null): Problem | null {
  const { method = '', headers, url = '' } = req;
  if (!METHODS.has(method)) return methodProblem(method);
  const malformed = malformedAddress(url) ?? malformedHeaders(headers);
  if (malformed) return { status: 400, detail: malformed };
  if (isRead(req) || method === 'OPTIONS') return null;
  const reason = foreignReason({
    origin: headers.origin ?? null,
    secFetchSite: single(headers['sec-fetch-site']),
    authorization: headers.authorization ?? null,
    host: headers.host ?? null,
  }, ownOrigin);
  if (reason) return { status: 403, detail: say(reason) };
  return announcesTooMuch(req) ? bodyProblem(bodyLimit(req)) : null;
}

/**
 * Takes out what only we may say, and says it: the request's id and who asks. Without a trusted proxy
 * nobody may say either which host and protocol were asked for.
 */
export function cleanHeaders(req: IncomingMessage, id: string, client: string, trustedProxies: number): void {
  for (const name of Object.keys(req.headers)) {
    if (INTERNAL.test(name) || (trustedProxies === 0 && FORWARDED.test(name))) delete req.headers[name];
  }
  req.headers['x-request-id'] = id;
  req.headers['x-claimline-client'] = client;
  // Who names no program would get titles streamed behind the page, which then is kept for everyone.
  req.headers['user-agent'] ||= 'unknown';
}

function single(value: string | string[] | undefined): string | null {
  return value === undefined ? null : String(value);
}
