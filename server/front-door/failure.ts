import type { IncomingMessage } from 'node:http';
import { isAway } from '#lib/boundary/answer.ts';
import { log } from '#lib/boundary/log.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Problem } from './problem.ts';

const say = messages('door');

/** Logs an error that escaped from a page, and gives what to answer: 503 when the database is away. */
export function failureProblem(req: IncomingMessage, id: string, error: unknown): Problem {
  if (isAway(error)) {
    log.warn({ id, path: req.url, reason: String(error) }, 'the database is away');
    return { status: 503, detail: say('away'), headers: { 'retry-after': '5' } };
  }
  log.error({ id, err: error, method: req.method, path: req.url }, 'unexpected error');
  return { status: 500, detail: say('unexpected', { id }) };
}
