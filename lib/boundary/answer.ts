import { randomUUID } from 'node:crypto';
import { log } from './log.ts';
import { Refusal } from './refusal.ts';

/** Problem details (RFC 9457) for a refusal. */
export function problem(refusal: Refusal): Response {
  const { fields, changed, retryAfterSeconds } = refusal.details;
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  if (refusal.code === 'not-signed-in') headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify({
    type: `about:blank#${refusal.code}`, status: refusal.status, code: refusal.code, title: refusal.sentence,
    detail: refusal.sentence, fields, changed,
  }), { status: refusal.status, headers });
}

/**
 * The refusal that an error amounts to: itself, or "the database is away".
 * Null for a bug, which belongs in the log.
 */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  // The front door and Next's bundle each have their own copy of the class.
  if (error instanceof Error && error.name === 'Refusal') return new Refusal((error as Refusal).code, (error as Refusal).details);
  return isAway(error) ? new Refusal('database-away', { retryAfterSeconds: 5 }) : null;
}

/** Logs a bug and answers with the id that the log has too. */
export function unexpected(error: unknown, request: Request): Response {
  const id = request.headers.get('x-request-id') ?? randomUUID();
  log.error({ id, err: error, method: request.method, path: new URL(request.url).pathname }, 'unexpected error');
  const title = `Something went wrong on our side. It is in the log as ${id}.`;
  return new Response(JSON.stringify({ type: 'about:blank', status: 500, title, detail: title, id }), {
    status: 500, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** A JSON answer; `undefined` members are left out. */
export function json(value: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  return new Response(JSON.stringify(value), { ...init, headers });
}

const AWAY = new Set([
  'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET',
  'ENOENT', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300', '08006', '08001', '25006',
]);

/** Whether an error says that the database cannot be reached, rather than that a query is wrong. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return AWAY.has(code) || (error.cause !== undefined && isAway(error.cause));
}
