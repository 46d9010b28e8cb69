import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '#lib/boundary/refusal.ts';

/** argon2id is the library's own default; 46 MiB and one pass are OWASP's first choice. */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };

/** Checked when there is no account, so that an unknown address takes as long as a wrong password. */
export const NOBODYS_HASH
  = '$argon2id$v=19$m=47104,t=1,p=1$j5CaNi3PeaZQhPsK6OpA9g$gCR/NqgQJbt3JMKRB2+zGe0TPi5xWHRrafACzAisjgI';

/** The form in which a password is kept. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Whether this is the password behind a hash; an account without one (null) takes as long and has none. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const isRight = await inTurn(() => verify(kept ?? NOBODYS_HASH, password));
  return isRight && kept !== null;
}

const AT_ONCE = 2;
const MOST_WAITING = 100;

// On globalThis: pages and route handlers may each have their own copy of this module.
const shared = globalThis as typeof globalThis & { __claimline_hashing?: { running: number; waiting: (() => void)[] } };
const state = (shared.__claimline_hashing ??= { running: 0, waiting: [] });

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  await turn();
  try {
    return await work();
  } finally {
    const next = state.waiting.shift();
    if (next) next();
    else state.running -= 1;
  }
}

function turn(): Promise<void> {
  if (state.running < AT_ONCE) {
    state.running += 1;
    return Promise.resolve();
  }
  if (state.waiting.length >= MOST_WAITING) throw new Refusal('too-many-tries', { retryAfterSeconds: 10 });
  return new Promise((resolve) => state.waiting.push(resolve));
}
