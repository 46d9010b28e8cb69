import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { LIMITS } from '#lib/auth/limits.ts';
import { readSession, sessionCookie, type Session } from '#lib/auth/session.ts';
import { whoAsks } from '#lib/auth/who-asks.ts';
import { again, makeMember, makeSignedUp } from '#test/factories/member.ts';
import { changePassword } from './change-password.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { suspendAccount } from './suspend-account.ts';
import { whoAmI } from './user-queries.ts';

const cookieOf = async (session: Session) => (await sessionCookie(session)).split(';')[0] ?? '';
const sessionOf = ({ userId, sessionVersion }: Member) => ({ userId, sessionVersion });
const asks = (cookie: string) => whoAsks(new Headers({ cookie }));

test('a session is who opened it, with the roles of this moment', async () => {
  const member = await makeMember('reviewer');
  const cookie = await cookieOf(sessionOf(member));
  expect(await asks(cookie)).toEqual(member);
  await sql()`delete from user_roles where user_id = ${member.userId}`;
  expect((await asks(cookie))?.roles.size).toBe(0);
});

test('a cookie that was tampered with, of another copy or of nobody is no session', async () => {
  const cookie = await cookieOf(sessionOf(await makeMember()));
  expect(await asks(`${cookie.slice(0, -4)}aaaa`)).toBeNull();
  expect(await asks(cookie.replace(/=.*/, '='))).toBeNull();
  expect(await asks(cookie.replace('claimline-', 'claimline-other'))).toBeNull();
  expect(await asks(await cookieOf({ userId: (await makeMember()).id, sessionVersion: 1 }))).toBeNull();
  expect(await readSession(null)).toBeNull();
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const header = await sessionCookie(sessionOf(await makeMember()));
  expect(header).toMatch(/^claimline-[0-9a-f]{8}=\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
  expect(await sessionCookie(null)).toMatch(/=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0$/);
});

test('changing the password ends every other session and keeps this one', async () => {
  const { member, email, password } = await makeSignedUp('editor');
  const elsewhere = await cookieOf(sessionOf(member));
  const changed = await changePassword(member, { password, newPassword: 'an even longer one' });
  expect(await asks(elsewhere)).toBeNull();
  expect(await asks(await cookieOf(changed.session))).toEqual(await again(member));
  const signedIn = await signIn(null, { email, password: 'an even longer one' }, { client: '192.0.2.1' });
  expect(signedIn.session).toEqual(changed.session);
});

test('a wrong present password changes nothing and is not told back', async () => {
  const { member } = await makeSignedUp();
  const refused = await changePassword(member, { password: 'not my password', newPassword: 'long enough' }).catch((error) => error);
  expect(refused).toMatchObject({ code: 'invalid-input', details: { fields: { password: expect.any(String) } } });
  expect(JSON.stringify(refused.details)).not.toContain('not my password');
  expect((await again(member)).sessionVersion).toBe(member.sessionVersion);
});

test('changed twice at once from one password, it changes once', async () => {
  const { member, password } = await makeSignedUp();
  const both = await Promise.allSettled(['first of two', 'second of two'].map((newPassword) =>
    changePassword(member, { password, newPassword })));
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await again(member)).sessionVersion).toBe(member.sessionVersion + 1);
});

test('the present password cannot be guessed many times', async () => {
  const { member, password } = await makeSignedUp();
  const guess = (typed: string) => changePassword(member, { password: typed, newPassword: 'long enough' });
  for (let tries = 0; tries < LIMITS['password-of'].tries; tries += 1) {
    await expect(guess(`guess ${tries}`)).rejects.toMatchObject({ code: 'invalid-input' });
  }
  await expect(guess(password)).rejects.toMatchObject({ code: 'too-many-tries', status: 429 });
});

test('signing out everywhere ends every session, signing out this browser’s', async () => {
  const member = await makeMember();
  const cookie = await cookieOf(sessionOf(member));
  expect(await signOut(member, {})).toMatchObject({ session: null, at: '/' });
  expect(await asks(cookie)).toEqual(member);
  expect(await signOutEverywhere(member, {})).toMatchObject({ session: null, at: '/sign-in' });
  expect(await asks(cookie)).toBeNull();
});

test('signing out takes no field', async () => {
  const member = await makeMember();
  for (const end of [signOut, signOutEverywhere]) {
    await expect(end(member, { everyone: true })).rejects.toMatchObject({ details: { fields: { everyone: expect.any(String) } } });
  }
  expect((await again(member)).sessionVersion).toBe(member.sessionVersion);
});

test('who is not signed in has no password to change and no session to end', async () => {
  await expect(changePassword(null, { password: 'a', newPassword: 'long enough' })).rejects.toMatchObject({ code: 'not-signed-in' });
  await expect(signOutEverywhere(null, {})).rejects.toMatchObject({ code: 'not-signed-in' });
  expect(await whoAmI(null)).toBeNull();
});

test('a suspension ends the sessions at once and for good', async () => {
  const [admin, member] = [await makeMember('admin'), await makeMember('researcher')];
  const cookie = await cookieOf(sessionOf(member));
  await suspendAccount(admin, { userId: member.userId, suspended: 'yes' });
  expect(await asks(cookie)).toBeNull();
  await suspendAccount(admin, { userId: member.userId, suspended: 'no' });
  expect(await asks(cookie)).toBeNull();
  expect(await asks(await cookieOf(sessionOf(await again(member))))).toMatchObject({ userId: member.userId });
});

test('who may not suspend does not', async () => {
  const [reviewer, member] = [await makeMember('reviewer'), await makeMember()];
  const input = { userId: member.userId, suspended: 'yes' };
  await expect(suspendAccount(reviewer, input)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(suspendAccount(null, input)).rejects.toMatchObject({ code: 'not-signed-in' });
  await expect(suspendAccount(await makeMember('editor'), { ...input, suspended: 'maybe' }))
    .rejects.toMatchObject({ details: { fields: { suspended: expect.any(String) } } });
  await expect(suspendAccount(await makeMember('editor'), { ...input, userId: reviewer.id }))
    .rejects.toMatchObject({ code: 'not-found' });
});

test('what somebody is told of themselves has no hash in it', async () => {
  const { member, email } = await makeSignedUp('reviewer');
  expect(await whoAmI(member)).toEqual({ userId: member.userId, name: member.name, email, roles: ['reviewer'] });
});
