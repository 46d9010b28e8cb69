import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { Role } from '#lib/domain/glossary.ts';
import { makeMember, makeSignedUp } from '#test/factories/member.ts';
import { makeResetLink } from './make-reset-link.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { suspendAccount } from './suspend-account.ts';
import { takeShown } from './user-queries.ts';

let caller = 0;
const here = () => ({ client: `203.0.113.${(caller += 1)}` });
const secretOf = ({ secret }: { secret: string }) => secret.replace(/^.*\/reset\//, '');
const linkFor = async (actor: Member, { userId }: Member) => secretOf(await makeResetLink(actor, { userId }));
const reset = (secret: string, password = 'a new password') => resetPassword(null, { secret, password }, here());

test('the link sets a new password, ends the old sessions and signs in', async () => {
  const { member, email, password } = await makeSignedUp('researcher');
  const done = await reset(await linkFor(await makeMember('editor'), member));
  expect(done).toMatchObject({ at: '/desk', session: { userId: member.userId, sessionVersion: member.sessionVersion + 1 } });
  await expect(signIn(null, { email, password }, here())).rejects.toMatchObject({ code: 'wrong-credentials' });
  await expect(signIn(null, { email, password: 'a new password' }, here())).resolves.toMatchObject({ value: { email } });
});

test('used twice at once, it works once', async () => {
  const secret = await linkFor(await makeMember('admin'), await makeMember('editor'));
  const both = await Promise.allSettled([reset(secret, 'mine, not yours'), reset(secret, 'yours, not mine')]);
  expect(both.map((one) => (one.status === 'rejected' ? one.reason.code : 'set')).toSorted()).toEqual(['link-used', 'set']);
  await expect(reset(secret)).rejects.toMatchObject({ code: 'link-used', status: 410 });
});

test('a newer link ends the older, and after a day it has expired', async () => {
  const [editor, member] = [await makeMember('editor'), await makeMember()];
  const older = await linkFor(editor, member);
  const newer = await linkFor(editor, member);
  await expect(reset(older)).rejects.toMatchObject({ code: 'link-used' });
  await sql()`update sign_in_links set expires_at = expires_at - interval '24 hours' where used_at is null`;
  await expect(reset(newer)).rejects.toMatchObject({ code: 'link-used' });
});

test('a short password is refused and leaves the link open', async () => {
  const secret = await linkFor(await makeMember('editor'), await makeMember());
  await expect(reset(secret, 'short')).rejects.toMatchObject({ details: { fields: { password: expect.any(String) } } });
  await expect(reset(secret)).resolves.toMatchObject({ at: '/desk' });
});

test.each<[string, Role[], Role[], string]>([
  ['an editor', ['editor'], ['admin'], 'grant-not-allowed'],
  ['an editor', ['editor'], ['editor'], 'grant-not-allowed'],
  ['a reviewer', ['reviewer'], [], 'not-allowed'],
  ['a researcher', ['researcher'], [], 'not-allowed'],
  ['a member without a role', [], [], 'not-allowed'],
])('%s with %j makes no link for an account with %j', async (_, own, others, code) => {
  const [actor, account] = [await makeMember(...own), await makeMember(...others)];
  await expect(makeResetLink(actor, { userId: account.userId })).rejects.toMatchObject({ code });
});

test('nobody who is not signed in makes a link, and none is made for nobody or for a suspended account', async () => {
  const [admin, member] = [await makeMember('admin'), await makeMember()];
  await expect(makeResetLink(null, { userId: member.userId })).rejects.toMatchObject({ code: 'not-signed-in' });
  await expect(makeResetLink(admin, { userId: admin.id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(makeResetLink(admin, { userId: 'me' })).rejects.toMatchObject({ code: 'invalid-input' });
  await suspendAccount(admin, { userId: member.userId, suspended: 'yes' });
  await expect(makeResetLink(admin, { userId: member.userId })).rejects.toMatchObject({ code: 'suspended' });
});

test('a suspension ends the link that was made before', async () => {
  const [admin, member] = [await makeMember('admin'), await makeMember()];
  const secret = await linkFor(admin, member);
  await suspendAccount(admin, { userId: member.userId, suspended: 'yes' });
  await expect(reset(secret)).rejects.toMatchObject({ code: 'link-used' });
});

test('the link is shown once, to its maker, and is kept nowhere else', async () => {
  const [editor, other, member] = [await makeMember('editor'), await makeMember('editor'), await makeMember()];
  const made = await makeResetLink(editor, { userId: member.userId });
  const shown = /shown=([\w-]+)/.exec(made.at)?.[1];
  expect(JSON.stringify(made.value)).not.toContain(secretOf(made));
  expect(await takeShown(other, '/desk/people', shown)).toBeNull();
  expect(await takeShown(editor, '/desk/account', shown)).toBeNull();
  expect(await takeShown(editor, '/desk/people', shown)).toBe(made.secret);
  expect(await takeShown(editor, '/desk/people', shown)).toBeNull();
  expect(await takeShown(editor, '/desk/people', 'nothing')).toBeNull();
  const links = await sql()`select hash from sign_in_links where user_id = ${member.userId}`;
  expect(JSON.stringify(links)).not.toContain(secretOf(made));
});
