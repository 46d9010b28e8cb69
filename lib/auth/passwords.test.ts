import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './passwords.ts';

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
  const kept = await hashPassword('ten letters');
  const seconds = async (hash: string | null) => {
    const start = process.cpuUsage();
    for (let tries = 0; tries < 4; tries += 1) await isPassword('wrong', hash);
    return process.cpuUsage(start).user;
  };
  await seconds(null);
  const [known, unknown] = [await seconds(kept), await seconds(null)];
  expect(unknown).toBeGreaterThan(known / 4);
});

test('many at once wait their turn, and past a hundred are asked to come back', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 110 }, () => isPassword('x'.repeat(10), null)));
  const refused = tries.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]?.reason).toMatchObject({ code: 'too-many-tries', details: { retryAfterSeconds: 10 } });
});
