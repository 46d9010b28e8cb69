import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { LIMITS } from '#lib/auth/limits.ts';
import { makeMember, makeSignedUp } from '#test/factories/member.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';
import { suspendAccount } from './suspend-account.ts';

const from = (client: string) => ({ client });
const REFUSED = { code: 'wrong-credentials', status: 401 };

test('an account made by signing up signs in, in any letter case, and holds no role', async () => {
  const typed = { name: ' Ada Byron ', email: 'Ada@Example.org', password: 'analytical engine' };
  const made = await signUp(null, typed, from('198.51.100.1'));
  expect(made).toMatchObject({ value: { name: 'Ada Byron', email: 'ada@example.org', roles: [] }, at: '/desk/account' });
  const again = await signIn(null, { email: 'ADA@example.org', password: typed.password }, from('198.51.100.1'));
  expect(again).toMatchObject({ value: made.value, session: made.session, at: '/desk' });
});

test('an unknown address and a wrong password get one answer', async () => {
  const { email, password } = await makeSignedUp();
  const wrong = await signIn(null, { email, password: `${password}!` }, from('198.51.100.2')).catch((error) => error);
  const unknown = await signIn(null, { email: `x${email}`, password }, from('198.51.100.2')).catch((error) => error);
  expect(wrong).toMatchObject(REFUSED);
  expect(unknown.sentence).toBe(wrong.sentence);
  expect(unknown.details).toEqual(wrong.details);
});

test('an account without a password cannot be signed in to', async () => {
  const { name } = await makeMember();
  const [row] = await sql()<{ email: string }[]>`select email from users where name = ${name}`;
  await expect(signIn(null, { email: row?.email, password: 'anything at all' }, from('198.51.100.3')))
    .rejects.toMatchObject(REFUSED);
});

test('who signs in lands where they wanted to go, but only on this site', async () => {
  const { email, password } = await makeSignedUp();
  const to = async (then: string) => (await signIn(null, { email, password, then }, from('198.51.100.4'))).at;
  expect(await to('/desk/claims/new?topic=a')).toBe('/desk/claims/new?topic=a');
  expect(await to('//evil.example/')).toBe('/desk');
  expect(await to('')).toBe('/desk');
});

test('a suspended account is told so, but only with the right password', async () => {
  const { member, email, password } = await makeSignedUp();
  await suspendAccount(await makeMember('admin'), { userId: member.userId, suspended: 'yes' });
  await expect(signIn(null, { email, password }, from('198.51.100.5'))).rejects.toMatchObject({ code: 'suspended' });
  await expect(signIn(null, { email, password: 'something else' }, from('198.51.100.5'))).rejects.toMatchObject(REFUSED);
});

test('after too many failures even the right password has to wait, from everywhere', async () => {
  const { email, password } = await makeSignedUp();
  for (let tries = 0; tries < LIMITS['sign-in-as'].tries; tries += 1) {
    await expect(signIn(null, { email, password: 'a guess' }, from(`203.0.113.${tries}`))).rejects.toMatchObject(REFUSED);
  }
  const refused = await signIn(null, { email, password }, from('203.0.113.99')).catch((error) => error);
  expect(refused).toMatchObject({ code: 'too-many-tries', status: 429 });
  expect(refused.details.retryAfterSeconds).toBeGreaterThan(60);
});

test('one network cannot try many addresses', async () => {
  const { tries } = LIMITS['sign-in-from'];
  const guesses = await Promise.allSettled(Array.from({ length: tries + 5 }, (_, guess) =>
    signIn(null, { email: `guess-${guess}@example.org`, password: 'a guess' }, from('2001:db8:1:2::7'))));
  const codes = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.code : 'in'));
  expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(tries);
  expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(5);
  const { email, password } = await makeSignedUp();
  await expect(signIn(null, { email, password }, from('2001:db8:1:2:ffff::1'))).rejects.toMatchObject({ status: 429 });
  await expect(signIn(null, { email, password }, from('2001:db8:1:3::1'))).resolves.toMatchObject({ value: { email } });
});

test('signing in often and rightly is never refused', async () => {
  const { email, password } = await makeSignedUp();
  for (let times = 0; times < LIMITS['sign-in-from'].tries + 2; times += 1) {
    await expect(signIn(null, { email, password }, from('198.51.100.6'))).resolves.toMatchObject({ value: { email } });
  }
});

test('e-mail addresses of those who tried are nowhere in the counters', async () => {
  await signIn(null, { email: 'secret-source@example.org', password: 'a guess' }, from('198.51.100.7')).catch(() => {});
  const keys = await sql()<{ key: string }[]>`select key from rate_limits`;
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.some(({ key }) => /secret-source|198\.51/.test(key))).toBe(false);
});

test('a taken address makes no second account, in any letter case, also twice at once', async () => {
  const orphans = () => sql()`select count(*) as orphans from actors a where not exists (select from users where actor_id = a.id)`;
  const before = await orphans();
  const typed = (email: string) => ({ name: 'Twice', email, password: 'long enough' });
  const both = await Promise.allSettled([
    signUp(null, typed('twice@example.org'), from('198.51.100.8')),
    signUp(null, typed('Twice@Example.ORG'), from('198.51.100.8')),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(signUp(null, typed('twice@example.org'), from('198.51.100.8')))
    .rejects.toMatchObject({ code: 'invalid-input', details: { fields: { email: expect.any(String) } } });
  expect([...(await orphans())]).toEqual([...before]);
});

test('one network cannot make many accounts', async () => {
  const sign = (number: number) =>
    signUp(null, { name: 'Many', email: `many-${number}@example.org`, password: 'long enough' }, from('198.51.100.9'));
  const { tries } = LIMITS['sign-up-from'];
  for (let made = 0; made < tries; made += 1) await sign(made);
  await expect(sign(tries)).rejects.toMatchObject({ code: 'too-many-tries' });
});

test.each([
  ['a password of nine characters', { password: 'x'.repeat(9) }, 'password'],
  ['a password of 201 characters', { password: 'x'.repeat(201) }, 'password'],
  ['a password with half a character', { password: 'long enough \ud800' }, 'password'],
  ['no password', { password: undefined }, 'password'],
  ['an address that is none', { email: 'ada at example.org' }, 'email'],
  ['no address', { email: '' }, 'email'],
  ['an invisible name', { name: '\u200b' }, 'name'],
  ['a name that runs backwards', { name: 'Ada \u202egro' }, 'name'],
  ['a role', { roles: ['admin'] }, 'roles'],
])('signing up with %s is refused at its field', async (_, change, field) => {
  const typed = { name: 'Ada', email: 'new@example.org', password: 'long enough', ...change };
  const refused = await signUp(null, typed, from('198.51.100.10')).catch((error) => error);
  expect(refused).toMatchObject({ code: 'invalid-input', details: { fields: { [field]: expect.any(String) } } });
  expect(JSON.stringify(refused.details)).not.toContain(String(typed.password));
});
