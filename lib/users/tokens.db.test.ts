import { expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { whoAsks } from '#lib/auth/who-asks.ts';
import { makeMember } from '#test/factories/member.ts';
import { makeToken, MOST_TOKENS } from './make-token.ts';
import { revokeToken } from './revoke-token.ts';
import { suspendAccount } from './suspend-account.ts';
import { myTokens, takeShown } from './user-queries.ts';

const asks = (token: string) => whoAsks(new Headers({ authorization: `Bearer ${token}` }));

test('a token acts as its maker until it is revoked', async () => {
  const member = await makeMember('researcher');
  const { value, secret } = await makeToken(member, { name: 'importer' });
  expect(await asks(secret)).toEqual(member);
  expect(await myTokens(member)).toMatchObject([{ id: value.id, name: 'importer', lastUsedAt: expect.any(String) }]);
  await revokeToken(member, { tokenId: value.id });
  await expect(asks(secret)).rejects.toMatchObject({ code: 'not-signed-in', status: 401 });
  expect(await myTokens(member)).toEqual([]);
});

test('it is shown once, and only its hash is kept', async () => {
  const member = await makeMember();
  const made = await makeToken(member, { name: 'once' });
  const shown = /shown=([\w-]+)/.exec(made.at)?.[1];
  expect(await takeShown(member, '/desk/account', shown)).toBe(made.secret);
  expect(await takeShown(member, '/desk/account', shown)).toBeNull();
  const everywhere = await sql()`select to_jsonb(t) as row from access_tokens t union all select to_jsonb(f) from form_returns f`;
  expect(JSON.stringify(everywhere)).not.toContain(made.secret);
});

test('a token that never was is refused, not taken for nobody', async () => {
  await expect(asks('never-was')).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('the tokens of a suspended account rest', async () => {
  const [admin, member] = [await makeMember('admin'), await makeMember()];
  const { secret } = await makeToken(member, { name: 'resting' });
  await suspendAccount(admin, { userId: member.userId, suspended: 'yes' });
  await expect(asks(secret)).rejects.toMatchObject({ code: 'suspended' });
  await suspendAccount(admin, { userId: member.userId, suspended: 'no' });
  expect(await asks(secret)).toMatchObject({ userId: member.userId });
});

test('nobody revokes another’s token, and none twice', async () => {
  const [member, other] = [await makeMember(), await makeMember('admin')];
  const { value } = await makeToken(member, { name: 'mine' });
  await expect(revokeToken(other, { tokenId: value.id })).rejects.toMatchObject({ code: 'not-found' });
  await revokeToken(member, { tokenId: value.id });
  await expect(revokeToken(member, { tokenId: value.id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(revokeToken(member, { tokenId: 'all' })).rejects.toMatchObject({ code: 'invalid-input' });
});

test('who is not signed in has no tokens', async () => {
  await expect(makeToken(null, { name: 'x' })).rejects.toMatchObject({ code: 'not-signed-in' });
  await expect(revokeToken(null, { tokenId: 'x' })).rejects.toMatchObject({ code: 'not-signed-in' });
  await expect(myTokens(null)).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('an account has at most twenty, also when many are made at once', async () => {
  const member = await makeMember();
  const made = await Promise.allSettled(Array.from({ length: MOST_TOKENS + 4 }, (_, number) =>
    makeToken(member, { name: `token ${number}` })));
  expect(made.filter((one) => one.status === 'fulfilled')).toHaveLength(MOST_TOKENS);
  await expect(makeToken(member, { name: 'one more' })).rejects.toMatchObject({ details: { fields: { name: expect.any(String) } } });
});

test('a token needs a name', async () => {
  await expect(makeToken(await makeMember(), { name: '  ' })).rejects.toMatchObject({ details: { fields: { name: expect.any(String) } } });
});
