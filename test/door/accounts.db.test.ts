import { expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { findFormReturn } from '#db/form-returns.ts';
import { sessionCookie } from '#lib/auth/session.ts';
import { GET as me } from '#app/api/me/route.ts';
import { POST as changePassword } from '#app/api/me/password/route.ts';
import { POST as makeToken } from '#app/api/me/tokens/route.ts';
import { POST as signIn } from '#app/api/session/route.ts';
import { POST as signOut } from '#app/api/session/end/route.ts';
import { makeMember, makeSignedUp } from '#test/factories/member.ts';

const SITE = 'http://127.0.0.1:3000';
const none = { params: Promise.resolve({}) };

type Sent = { path: string; form?: Record<string, string>; json?: object; headers?: Record<string, string> };

/** A request as a browser's form or a machine sends it. */
function send({ path, form, json, headers = {} }: Sent): Request {
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  const body = json ? JSON.stringify(json) : new URLSearchParams(form).toString();
  return new Request(SITE + path, {
    method: 'POST', body, headers: { origin: SITE, host: '127.0.0.1:3000', 'content-type': type, ...headers },
  });
}

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const asks = async (cookie: string) => (await me(new Request(`${SITE}/api/me`, { headers: { cookie } }), none)).json();

test('a plain form signs in with a 303 and a cookie that is them', async () => {
  const { email, password } = await makeSignedUp('reviewer');
  const response = await signIn(send({ path: '/api/session', form: { email, password, then: '/desk/people' } }), none);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/desk/people']);
  expect(await asks(cookieOf(response))).toMatchObject({ me: { email, roles: ['reviewer'] } });
});

test('a machine signs in with JSON, and no answer has the password or its hash in it', async () => {
  const { email, password } = await makeSignedUp();
  const response = await signIn(send({ path: '/api/session', json: { email, password } }), none);
  const text = await response.text();
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(JSON.parse(text)).toMatchObject({ at: '/desk', value: { email } });
  expect(text).not.toMatch(/argon2|long password/);
});

test('a refused plain form comes back with the address that was typed and never the password', async () => {
  const form = { email: 'Nobody@example.org', password: 'the password I typed', back: '/sign-in' };
  const response = await signIn(send({ path: '/api/session', form }), none);
  const location = response.headers.get('location') ?? '';
  expect([response.status, location.split('?')[0]]).toEqual([303, '/sign-in']);
  expect(response.headers.get('set-cookie')).toBeNull();
  const kept = await findFormReturn(on(), location.split('refused=')[1] ?? '', '/sign-in');
  expect(kept).toMatchObject({ values: { email: 'Nobody@example.org' }, sentence: expect.stringContaining('do not match') });
  expect(JSON.stringify(await sql()`select * from form_returns`)).not.toContain('the password I typed');
});

test('too many failures are answered 429 with when to come back', async () => {
  const guess = () => signIn(send({ path: '/api/session', json: { email: 'often@example.org', password: 'a guess' } }), none);
  for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(401);
  const response = await guess();
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(60);
});

test('another site cannot sign anybody in or out', async () => {
  const foreign = { path: '/api/session', form: {}, headers: { origin: 'https://evil.example', accept: 'application/json' } };
  expect((await signIn(send(foreign), none)).status).toBe(403);
  expect((await signOut(send(foreign), none)).status).toBe(403);
});

test('signing out ends the cookie', async () => {
  const response = await signOut(send({ path: '/api/session/end' }), none);
  expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
});

test('who am I is for no cache, and nobody for a stale or a missing cookie', async () => {
  const { userId, sessionVersion } = await makeMember();
  const stale = (await sessionCookie({ userId, sessionVersion: sessionVersion - 1 })).split(';')[0] ?? '';
  expect(await asks(stale)).toEqual({ me: null });
  const response = await me(new Request(`${SITE}/api/me`), none);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect((await me(new Request(`${SITE}/api/me`, { headers: { authorization: 'Bearer none' } }), none)).status).toBe(401);
});

test('a token is told to its maker once: a replay makes no second one and does not tell it again', async () => {
  const cookie = (await sessionCookie(await makeMember())).split(';')[0] ?? '';
  const headers = { cookie, 'idempotency-key': 'the-same-key' };
  const make = async () => (await makeToken(send({ path: '/api/me/tokens', json: { name: 'once' }, headers }), none)).json();
  const [first, second] = [await make(), await make()];
  expect(first.secret).toMatch(/^[\w-]{43}$/);
  expect(second).toEqual({ ...first, secret: undefined });
  expect(JSON.stringify(await sql()`select result from idempotency_keys`)).not.toContain(first.secret);
});

test('a password is no part of what is kept to recognise a replay', async () => {
  const { member, password } = await makeSignedUp();
  const cookie = (await sessionCookie(member)).split(';')[0] ?? '';
  const headers = { cookie, 'idempotency-key': 'a-password-key' };
  const json = { password, newPassword: 'the next password' };
  const response = await changePassword(send({ path: '/api/me/password', json, headers }), none);
  expect(response.status).toBe(200);
  expect(await asks(cookieOf(response))).toMatchObject({ me: { userId: member.userId } });
  const hashOf = async (kept: object) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ input: kept, path: '/api/me/password' }));
    return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  };
  const [row] = await sql()<{ requestHash: string }[]>`select request_hash from idempotency_keys where key = 'a-password-key'`;
  expect(row?.requestHash).toBe(await hashOf({}));
});

test('a change of password over a stale session is refused', async () => {
  const { member, password } = await makeSignedUp();
  const cookie = (await sessionCookie(member)).split(';')[0] ?? '';
  const change = (from: string, to: string) =>
    changePassword(send({ path: '/api/me/password', json: { password: from, newPassword: to }, headers: { cookie } }), none);
  expect((await change(password, 'the next password')).status).toBe(200);
  expect((await change('the next password', 'and one more')).status).toBe(401);
});
