import type { Actor } from '#lib/auth/actor.ts';
import { whoAsks } from '#lib/auth/who-asks.ts';
import { asRefusal, json, problem, unexpected } from './answer.ts';
import { Refusal } from './refusal.ts';

type Params = { params: Promise<Record<string, string | string[]>> };

/**
 * A route handler for what somebody asks about themselves: `export const GET = personal(whoAmI)`.
 * The answer is one person's and is never cached; null is a 404.
 */
export function personal<T>(
  query: (actor: Actor, search: URLSearchParams, params: Record<string, string>) => Promise<T | null>,
): (request: Request, context: Params) => Promise<Response> {
  return async (request, context) => {
    try {
      const params = (await context.params) as Record<string, string>;
      const value = await query(await whoAsks(request.headers), new URL(request.url).searchParams, params);
      if (value === null) throw new Refusal('not-found');
      return json(value);
    } catch (error) {
      const refusal = asRefusal(error);
      return refusal ? problem(refusal) : unexpected(error, request);
    }
  };
}
