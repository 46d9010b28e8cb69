import { createHash } from 'node:crypto';
import { inTransaction } from '#db/client.ts';
import { claimKey, keepResult } from '#db/idempotency.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { hintCookie, sessionCookie, type Session } from '#lib/auth/session.ts';
import { whoAsks } from '#lib/auth/who-asks.ts';
import { canonicalJson } from '#lib/domain/canonical.ts';
import { asRefusal, json, problem, unexpected } from './answer.ts';
import { NEVER_KEPT, readBody, SentFile, type Body } from './body.ts';
import type { Changed } from './change.ts';
import { formReturn } from './form-return.ts';
import { Refusal } from './refusal.ts';
import { requireSameOrigin } from './same-origin.ts';

/** What a use case is called with besides its input: where the request came from, for rate limits. */
export type Caller = { client: string };

/**
 * What a use case gives the door. `session` opens (or with null ends) a session; `secret` is told to a machine once
 * and never kept, not even for a replay.
 */
type Outcome<T> = Changed<T> & { session?: Session | null; secret?: string };

/** A use case, as the door calls it. */
export type UseCase<T> = (actor: Actor, input: unknown, caller: Caller) => Promise<Outcome<T>>;

type Params = { params: Promise<Record<string, string | string[]>> };

/**
 * A route handler for one use case: `export const POST = door(castVote)`. Route parameters join the input. With
 * `takesFiles` a form may hand in a file, of up to 20 MiB.
 */
export function door<T>(useCase: UseCase<T>, options: { takesFiles?: boolean } = {}): (request: Request, context: Params) => Promise<Response> {
  return async (request, context) => run(request, useCase, await context.params, options.takesFiles === true);
}

/**
 * The one door to a use case, for forms and machines alike. A form gets a 303, also back to itself when it was
 * refused; a machine gets JSON or problem details.
 */
async function run<T>(request: Request, useCase: UseCase<T>, params: object, takesFiles: boolean): Promise<Response> {
  let body: Body | null = null;
  try {
    requireSameOrigin(request.headers, request.url);
    const actor = await whoAsks(request.headers);
    body = await readBody(request, takesFiles);
    const input = { ...body.input, ...params };
    const caller = { client: request.headers.get('x-claimline-client') ?? 'direct' };
    const changed = await once(actor, body.idempotencyKey, requestOf(request, input), () =>
      useCase(actor, input, caller));
    return accepted(request, changed);
  } catch (error) {
    const refusal = asRefusal(error);
    if (!refusal) return unexpected(error, request);
    return wantsJson(request) ? problem(refusal) : formReturn(request, refusal, body);
  }
}

// What a replay has to equal. A plain hash of a password could be guessed at, so it is not part of it.
function requestOf(request: Request, input: object): object {
  const kept = Object.entries(input).filter(([name]) => !NEVER_KEPT.test(name)).map(([name, value]) => [name, value instanceof SentFile ? value.toJSON() : value]);
  return { path: new URL(request.url).pathname, input: Object.fromEntries(kept) };
}

// The key, the write and its result are one transaction, so a replay can never find half of it.
async function once<T>(
  actor: Actor, key: string | null, request: object, write: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (key === null || actor === null) return write();
  const requestHash = createHash('sha256').update(canonicalJson(request)).digest('hex');
  return inTransaction(async (tx) => {
    const kept = await claimKey(tx, actor.id, key, requestHash);
    if (kept && kept.requestHash !== requestHash) throw new Refusal('key-reused');
    if (kept) return kept.result as Outcome<T>;
    const result = await write();
    const { secret: _, ...replayable } = result;
    await keepResult(tx, actor.id, key, replayable);
    return result;
  });
}

async function accepted<T>(request: Request, changed: Outcome<T>): Promise<Response> {
  const headers = new Headers();
  if (changed.session !== undefined) {
    headers.append('set-cookie', await sessionCookie(changed.session));
    headers.append('set-cookie', await hintCookie(changed.session));
  }
  if (wantsJson(request)) return json({ at: changed.at, value: changed.value, secret: changed.secret }, { headers });
  headers.set('location', changed.at);
  return new Response(null, { status: 303, headers });
}

function wantsJson(request: Request): boolean {
  const { headers } = request;
  return headers.get('accept')?.includes('json') === true
    || headers.get('content-type')?.includes('json') === true
    || headers.has('authorization');
}
