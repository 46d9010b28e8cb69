import { beforeEach, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { firstAdminLink } from '#lib/auth/first-admin-link.ts';
import { makeMember } from '#test/factories/member.ts';
import { becomeFirstAdmin } from './become-first-admin.ts';
import { isOpenLink } from './user-queries.ts';

beforeEach(() => sql()`delete from user_roles where role = 'admin'`);

let caller = 0;
const use = (secret: string, email: string) => becomeFirstAdmin(
  null, { secret, name: 'First Admin', email, password: 'long enough' }, { client: `203.0.113.${(caller += 1)}` });

async function makeLink(): Promise<string> {
  const address = await firstAdminLink('http://127.0.0.1:3000');
  return address?.replace('http://127.0.0.1:3000/welcome/', '') ?? '';
}

test('the link makes an admin who can also log a claim and decide on it', async () => {
  const made = await use(await makeLink(), 'first@example.org');
  expect(made).toMatchObject({ at: '/desk', session: { sessionVersion: 1 } });
  expect(made.value.roles.toSorted()).toEqual(['admin', 'editor', 'researcher']);
  expect(await firstAdminLink('http://127.0.0.1:3000')).toBeNull();
});

test('looking at the link does not use it', async () => {
  const secret = await makeLink();
  expect(await isOpenLink(secret, 'first-admin')).toBe(true);
  expect(await isOpenLink(secret, 'first-admin')).toBe(true);
  expect(await isOpenLink(secret, 'reset')).toBe(false);
});

test('used twice at once, it makes one admin', async () => {
  const secret = await makeLink();
  const both = await Promise.allSettled([use(secret, 'one@example.org'), use(secret, 'two@example.org')]);
  expect(both.map((one) => (one.status === 'rejected' ? one.reason.code : 'made')).toSorted()).toEqual(['link-used', 'made']);
  await expect(use(secret, 'three@example.org')).rejects.toMatchObject({ code: 'link-used', status: 410 });
});

test('a newer link ends the older, and an expired one is of no use', async () => {
  const older = await makeLink();
  const newer = await makeLink();
  await expect(use(older, 'older@example.org')).rejects.toMatchObject({ code: 'link-used' });
  await sql()`update sign_in_links set expires_at = now() - interval '1 second' where used_at is null`;
  await expect(use(newer, 'newer@example.org')).rejects.toMatchObject({ code: 'link-used' });
});

test('a link is of no use once somebody else is admin', async () => {
  const secret = await makeLink();
  await makeMember('admin');
  await expect(use(secret, 'late@example.org')).rejects.toMatchObject({ code: 'link-used' });
});

test('a taken address is refused at its field and leaves the link open', async () => {
  const { name } = await makeMember();
  const [row] = await sql()<{ email: string }[]>`select email from users where name = ${name}`;
  const secret = await makeLink();
  await expect(use(secret, row?.email ?? '')).rejects.toMatchObject({ details: { fields: { email: expect.any(String) } } });
  await expect(use(secret, 'free@example.org')).resolves.toMatchObject({ at: '/desk' });
});

test('secrets cannot be guessed many times', async () => {
  const guess = (secret: string) => becomeFirstAdmin(
    null, { secret, name: 'G', email: 'g@example.org', password: 'long enough' }, { client: '192.0.2.1' });
  for (let tries = 0; tries < 20; tries += 1) await expect(guess(`guess-${tries}`)).rejects.toMatchObject({ code: 'link-used' });
  await expect(guess('guess-20')).rejects.toMatchObject({ code: 'too-many-tries' });
});
