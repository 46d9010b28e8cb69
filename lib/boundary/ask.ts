import type { Actor } from '#lib/auth/actor.ts';
import { whoAsks } from '#lib/auth/who-asks.ts';
import { asRefusal, json, problem, unexpected } from './answer.ts';

/**
 * A route handler for what somebody asks about themselves: `export const GET = personal(whoAmI)`.
 * The answer is one person's and is never cached.
 */
export function personal<T>(
  query: (actor: Actor, search: URLSearchParams) => Promise<T>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return json(await query(await whoAsks(request.headers), new URL(request.url).searchParams));
    } catch (error) {
      const refusal = asRefusal(error);
      return refusal ? problem(refusal) : unexpected(error, request);
    }
  };
}
