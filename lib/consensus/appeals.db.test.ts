import { expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { releasedPseudonyms } from '#db/released-reviewers.ts';
import type { Member } from '#lib/auth/actor.ts';
import { getDesk } from '#lib/desk/desk-queries.ts';
import { makeMember } from '#test/factories/member.ts';
import { appealGroup } from './appeal-group.ts';
import { appealFor, ownAppeal } from './appeal-queries.ts';
import { hearAppeal } from './hear-appeal.ts';
import { ownGroup } from './own-group.ts';

const reason = 'We only read the same newspaper';

async function inGroup(...roles: Parameters<typeof makeMember>): Promise<Member> {
  const member = await makeMember(...roles);
  const name = `p${member.id}`;
  await sql()`insert into pseudonyms (actor_id, name) values (${member.id}, ${name})`;
  await sql()`
    insert into epochs (number, code_version, policy_version, policy, position, cutoff, exact, votes, raters, items, busy_raters,
      knows_viewpoints, hash, parameters, groups, seconds, made_at)
    select coalesce(max(number), 0) + 1, 'test', 1, '{}', 0, now(), true, 0, 0, 0, 0, false, 'x', ''::bytea,
      ${sql().json([[name, 'another']])}, 0, date_trunc('ms', clock_timestamp()) from epochs`;
  return member;
}

const answer = (appealId: string, outcome: string) => ({ appealId, outcome, reason: 'Both were asked, and answered apart' });

test('a member of a group appeals once, and is released when an editor says so', async () => {
  const [member, editor] = [await inGroup('reviewer'), await makeMember('editor')];
  const { value: { id } } = await appealGroup(member, { reason });
  await expect(appealGroup(member, { reason })).rejects.toMatchObject({ code: 'already-appealed' });
  expect((await getDesk(editor)).appeals?.find((appeal) => appeal.id === id)).toMatchObject({ by: member.name, reason });
  expect((await getDesk(member)).appeals).toBeNull();
  await hearAppeal(editor, answer(id, 'released'));
  expect(await ownGroup(member)).toBeNull();
  expect(await releasedPseudonyms(on())).toContain(`p${member.id}`);
  expect(await ownAppeal(member)).toMatchObject({ outcome: 'released', answer: answer(id, '').reason });
  expect((await getDesk(editor)).appeals?.some((appeal) => appeal.id === id)).toBe(false);
  await expect(appealGroup(member, { reason })).rejects.toMatchObject({ code: 'in-no-group' });
});

test('declined, they stay in the group, read why, and may appeal again', async () => {
  const [member, editor] = [await inGroup(), await makeMember('editor')];
  const { value: { id } } = await appealGroup(member, { reason });
  await hearAppeal(editor, answer(id, 'declined'));
  expect(await ownGroup(member)).toBe(2);
  expect(await ownAppeal(member)).toMatchObject({ id, outcome: 'declined', answer: answer(id, '').reason });
  const again = await appealGroup(member, { reason });
  expect(again.value.id).not.toBe(id);
});

test('who is in no group has nothing to appeal, and nobody without an account', async () => {
  await expect(appealGroup(await makeMember('reviewer'), { reason })).rejects.toMatchObject({ code: 'in-no-group' });
  await expect(appealGroup(null, { reason })).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('of two appeals at once one is kept, and of two answers one', async () => {
  const [member, editor, other] = [await inGroup(), await makeMember('editor'), await makeMember('editor')];
  const made = await Promise.allSettled([appealGroup(member, { reason }), appealGroup(member, { reason })]);
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const id = (await ownAppeal(member))?.id ?? '';
  const heard = await Promise.allSettled([hearAppeal(editor, answer(id, 'released')), hearAppeal(other, answer(id, 'declined'))]);
  expect(heard.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(heard.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-heard' } });
  expect((await ownGroup(member)) === null).toBe((await ownAppeal(member))?.outcome === 'released');
});

test('nobody hears their own appeal, nor reads that of others without being an editor', async () => {
  const editor = await inGroup('editor');
  const { value: { id } } = await appealGroup(editor, { reason });
  await expect(hearAppeal(editor, answer(id, 'released'))).rejects.toMatchObject({ code: 'own-appeal' });
  expect(await appealFor(await makeMember('reviewer', 'admin'), id)).toBeNull();
  expect(await appealFor(await makeMember('editor'), 'no id at all')).toBeNull();
  await expect(hearAppeal(await makeMember('editor'), answer('01890000-0000-7000-8000-000000000000', 'declined'))).rejects.toMatchObject({ code: 'not-found' });
});
