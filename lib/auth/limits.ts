import { isIPv6 } from 'node:net';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { makeLimiter } from '#db/rate-limits.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { hashSecret } from './secrets.ts';

/** How many failed tries are allowed, and in which stretch of time. */
export const LIMITS = {
  'sign-in-from': { tries: 30, minutes: 15 },
  'sign-in-as': { tries: 10, minutes: 15 },
  'sign-up-from': { tries: 20, minutes: 60 },
  'link-from': { tries: 20, minutes: 15 },
  'password-of': { tries: 10, minutes: 15 },
} as const;
export type Limit = keyof typeof LIMITS;

const limiters = new Map<Limit, RateLimiterPostgres>();

/** Counts one try. Refuses with `too-many-tries` when the limit is reached, saying when to come back. */
export async function countTry(limit: Limit, whose: string): Promise<void> {
  try {
    await limiter(limit).consume(hashSecret(whose));
  } catch (reached) {
    // The library rejects with a count, not with an error, when the limit is reached.
    if (reached instanceof Error) throw reached;
    const { msBeforeNext } = reached as { msBeforeNext: number };
    throw new Refusal('too-many-tries', { retryAfterSeconds: Math.ceil(msBeforeNext / 1000) });
  }
}

/** Takes back one try that turned out well: only failures count. */
export async function forgiveTry(limit: Limit, whose: string): Promise<void> {
  await limiter(limit).reward(hashSecret(whose));
}

/** Forgets every try. */
export async function forgetTries(limit: Limit, whose: string): Promise<void> {
  await limiter(limit).delete(hashSecret(whose));
}

/** Who is counted as one: an IPv4 address, or the /64 network of an IPv6 one, which is one household. */
export function networkOf(client: string): string {
  const plain = client.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = ''] = plain.split('::');
  return [...head.split(':'), '0', '0', '0', '0'].slice(0, 4).join(':');
}

function limiter(limit: Limit): RateLimiterPostgres {
  const made = limiters.get(limit) ?? makeLimiter(limit, LIMITS[limit]);
  limiters.set(limit, made);
  return made;
}
