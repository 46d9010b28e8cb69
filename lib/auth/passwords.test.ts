import { expect, test } from 'vitest';
import { hashPassword, isPassword, NOBODYS_HASH } from './passwords.ts';

test('a password is kept as argon2id with 46 MiB, one pass and one lane', async () => {
  expect(await hashPassword('ten letters')).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
});

test('the right password is right, another is not, and no account has none', async () => {
  const kept = await hashPassword('ten letters');
  expect(await isPassword('ten letters', kept)).toBe(true);
  expect(await isPassword('ten Letters', kept)).toBe(false);
  expect(await isPassword('ten letters', null)).toBe(false);
});

test('an unknown address costs as much as a wrong password', async () => {
  const costs = (kept: string) => kept.split('$').slice(0, 4);
  expect(costs(NOBODYS_HASH)).toEqual(costs(await hashPassword('ten letters')));
});

test('many at once wait their turn, and past a hundred are asked to come back', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 110 }, () => isPassword('x'.repeat(10), null)));
  const refused = tries.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]?.reason).toMatchObject({ code: 'too-many-tries', details: { retryAfterSeconds: 10 } });
}, 30_000);
