import { expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { releaseReviewer } from '#db/released-reviewers.ts';
import type { Member } from '#lib/auth/actor.ts';
import { makeMember } from '#test/factories/member.ts';
import { ownGroup } from './own-group.ts';

const named = async (member: Member, name: string) => sql()`insert into pseudonyms (actor_id, name) values (${member.id}, ${name})`;

test('members of a group are told how many are heard as one voice with them, until they are released; others are told nothing', async () => {
  const [one, two, alone, silent] = [await makeMember('reviewer'), await makeMember('reviewer'), await makeMember('reviewer'), await makeMember('reviewer')];
  const names = [`a${one.id}`, `b${two.id}`];
  await named(one, names[0] ?? '');
  await named(two, names[1] ?? '');
  await named(alone, `c${alone.id}`);
  await sql()`
    insert into epochs (number, code_version, policy_version, policy, position, cutoff, exact, votes, raters, items, busy_raters,
      knows_viewpoints, hash, parameters, groups, seconds, made_at)
    select coalesce(max(number), 0) + 1, 'test', 1, '{}', 0, now(), true, 0, 0, 0, 0, false, 'x', ''::bytea,
      ${sql().json([names, ['somebody', 'else', 'entirely']])}, 0, date_trunc('ms', clock_timestamp()) from epochs`;
  expect([await ownGroup(one), await ownGroup(two), await ownGroup(alone), await ownGroup(silent)]).toEqual([2, 2, null, null]);
  await releaseReviewer(on(), one.id, alone.id);
  expect([await ownGroup(one), await ownGroup(two)]).toEqual([null, 2]);
});
