import { beforeEach, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import type { Actor, Member } from '#lib/auth/actor.ts';
import type { Role } from '#lib/domain/glossary.ts';
import { again, makeMember } from '#test/factories/member.ts';
import { setRoles } from './set-roles.ts';
import { suspendAccount } from './suspend-account.ts';
import { listPeople } from './user-queries.ts';

// Each test begins with no admin but its own.
beforeEach(() => sql()`delete from user_roles where role = 'admin'`);

const give = (actor: Actor, { userId, roles: was }: Member, ...roles: Role[]) =>
  setRoles(actor, { userId, roles, was: [...was] });
const rolesOf = async (member: Member) => [...(await again(member)).roles];

test('an editor grants the working roles and takes them again', async () => {
  const [editor, member] = [await makeMember('editor'), await makeMember()];
  await give(editor, member, 'reviewer', 'researcher');
  expect(await rolesOf(member)).toEqual(['researcher', 'reviewer']);
  await give(editor, await again(member), 'reviewer');
  expect(await rolesOf(member)).toEqual(['reviewer']);
  const rows = await sql()`select granted_by from user_roles where user_id = ${member.userId}`;
  expect(rows).toEqual([{ grantedBy: editor.userId }]);
});

test('an admin grants every role', async () => {
  const [admin, member] = [await makeMember('admin'), await makeMember()];
  await give(admin, member, 'researcher', 'reviewer', 'editor', 'admin');
  expect(await rolesOf(member)).toHaveLength(4);
});

test.each<[Role[], Role[], Role[], string]>([
  [['editor'], [], ['editor'], 'grant-not-allowed'],
  [['editor'], [], ['admin'], 'grant-not-allowed'],
  [['editor'], ['editor'], [], 'grant-not-allowed'],
  [['editor'], ['researcher', 'admin'], ['researcher'], 'grant-not-allowed'],
  [['reviewer'], [], ['researcher'], 'not-allowed'],
  [['researcher'], [], ['researcher'], 'not-allowed'],
  [[], [], ['admin'], 'not-allowed'],
])('holding %j, one cannot turn %j into %j', async (own, was, roles, code) => {
  const [actor, member] = [await makeMember(...own), await makeMember(...was)];
  await expect(give(actor, member, ...roles)).rejects.toMatchObject({ code, status: 403 });
  expect(await rolesOf(member)).toEqual(was.toSorted());
});

test('an editor leaves a higher role alone and changes the ones below it', async () => {
  const [editor, admin] = [await makeMember('editor'), await makeMember('admin')];
  await give(editor, admin, 'admin', 'researcher');
  expect(await rolesOf(admin)).toEqual(['admin', 'researcher']);
});

test('nobody who is not signed in grants anything', async () => {
  await expect(give(null, await makeMember(), 'admin')).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('no one makes themselves more than they are', async () => {
  const editor = await makeMember('editor');
  await expect(give(editor, editor, 'editor', 'admin')).rejects.toMatchObject({ code: 'grant-not-allowed' });
});

test('roles that somebody changed meanwhile are not overwritten', async () => {
  const [admin, member] = [await makeMember('admin'), await makeMember()];
  await give(admin, member, 'reviewer');
  await expect(give(admin, member, 'researcher'))
    .rejects.toMatchObject({ code: 'stale', status: 412, details: { changed: { roles: ['reviewer'] } } });
});

test('the last admin stays: not taken, not suspended', async () => {
  const [admin, editor] = [await makeMember('admin'), await makeMember('editor')];
  await expect(give(admin, admin)).rejects.toMatchObject({ code: 'last-admin', status: 409 });
  await expect(suspendAccount(admin, { userId: admin.userId, suspended: 'yes' })).rejects.toMatchObject({ code: 'own-account' });
  await expect(suspendAccount(editor, { userId: admin.userId, suspended: 'yes' }))
    .rejects.toMatchObject({ code: 'grant-not-allowed' });
  const second = await makeMember('admin');
  await give(admin, second);
  await expect(give(admin, admin)).rejects.toMatchObject({ code: 'last-admin' });
});

test('a suspended admin and the sample’s admin do not count as the other one', async () => {
  const [admin, second, cast] = [await makeMember('admin'), await makeMember('admin'), await makeMember('admin')];
  await sql()`update users set sample = true where id = ${cast.userId}`;
  await suspendAccount(admin, { userId: second.userId, suspended: 'yes' });
  await expect(give(admin, admin)).rejects.toMatchObject({ code: 'last-admin' });
  await expect(give(admin, cast)).resolves.toMatchObject({ value: { roles: [] } });
});

test.each([1, 2, 3, 4, 5])('two admins who take the role from each other at once leave one (%i)', async () => {
  const [one, two] = [await makeMember('admin'), await makeMember('admin')];
  const both = await Promise.allSettled([give(one, two), give(two, one)]);
  expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const [row] = await sql()`select count(*) as admins from user_roles where role = 'admin'`;
  expect(row).toEqual({ admins: 1 });
});

test('two admins who suspend each other at once leave one', async () => {
  const [one, two] = [await makeMember('admin'), await makeMember('admin')];
  const both = await Promise.allSettled([
    suspendAccount(one, { userId: two.userId, suspended: 'yes' }),
    suspendAccount(two, { userId: one.userId, suspended: 'yes' }),
  ]);
  expect(both.map((each) => (each.status === 'rejected' ? each.reason.code : 'done')).toSorted()).toEqual(['done', 'suspended']);
});

test('a role that was taken a moment ago grants nothing any more', async () => {
  const [admin, editor, member] = [await makeMember('admin'), await makeMember('editor'), await makeMember()];
  await give(admin, editor);
  await expect(give(editor, member, 'reviewer')).rejects.toMatchObject({ code: 'not-allowed' });
});

test.each<[string, object]>([
  ['an unknown role', { roles: ['owner'], was: [] }],
  ['an id that is none', { userId: 'x', roles: [], was: [] }],
  ['something else', { roles: [], was: [], sample: true }],
  ['a role that is no text', { roles: [{}], was: [] }],
])('%s is refused', async (_, change) => {
  const [admin, member] = [await makeMember('admin'), await makeMember()];
  await expect(setRoles(admin, { userId: member.userId, ...change })).rejects.toMatchObject({ code: 'invalid-input' });
});

test('an unknown account is not found', async () => {
  const admin = await makeMember('admin');
  await expect(setRoles(admin, { userId: admin.id, roles: [], was: [] })).rejects.toMatchObject({ code: 'not-found' });
});

test('the list of people is for those who grant roles and says whom they reach', async () => {
  const [editor, admin, member] = [await makeMember('editor'), await makeMember('admin'), await makeMember('reviewer')];
  await expect(listPeople(member, { text: '', after: null })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(listPeople(null, { text: '', after: null })).rejects.toMatchObject({ code: 'not-signed-in' });
  const shown = async (other: Member) => {
    const { people, grantable } = await listPeople(editor, { text: other.name, after: null });
    expect(grantable).toEqual(['researcher', 'reviewer']);
    expect(JSON.stringify(people)).not.toContain('argon2');
    return people.find(({ userId }) => userId === other.userId)?.isWithinReach;
  };
  expect([await shown(member), await shown(admin)]).toEqual([true, false]);
});
