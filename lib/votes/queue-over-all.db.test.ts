import { expect, test } from 'vitest';
import { loadClaims } from '#bench/load/load-claims.ts';
import { makePeople } from '#bench/load/people.ts';
import { sql } from '#db/client.ts';
import { makeClaimWithEvidence } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { testDatabase } from '#test/database/test-database.ts';
import { reviewQueue } from './queue-queries.ts';

/** A claim that moved before every other one. */
async function oldClaim(): Promise<{ id: string; slug: string }> {
  const { id, slug } = await makeClaimWithEvidence();
  await sql()`update claims set moved_at = '2001-01-01T00:00:00Z' where stream_id = ${id}`;
  return { id, slug };
}

test('what presses is found however long ago it moved and however many claims moved since', { timeout: 120_000 }, async () => {
  await loadClaims(testDatabase.url('super'), await makePeople(), 700);
  const [due, contested, held, quiet] = [await oldClaim(), await oldClaim(), await oldClaim(), await oldClaim()];
  await sql()`update claims set review_by = '2025-01-01T00:00:00Z' where stream_id = ${due.id}`;
  await sql()`
    insert into epochs (number, code_version, policy_version, policy, position, cutoff, exact, votes, raters, items, busy_raters,
      knows_viewpoints, hash, parameters, groups, seconds, made_at)
    values (1, 'test', 1, '{}', 0, now(), true, 0, 0, 0, 0, false, 'x', ''::bytea, '[]', 0, date_trunc('ms', clock_timestamp()))`;
  for (const [{ id }, word] of [[contested, 'contested'], [held, 'under-attack-review']] as const) {
    await sql()`
      insert into consensus_points (claim_id, n, at, epoch, closes_epoch, reading, state)
      values (${id}, 1, date_trunc('ms', clock_timestamp()), 1, true, '{"sides":{"all":[9,9]}}', ${sql().json({ word })})`;
  }
  const { lines } = await reviewQueue(await makeMember('reviewer'), null);
  const reasonsOf = ({ slug }: { slug: string }) => lines.find((line) => line.slug === slug)?.reasons;
  expect(reasonsOf(due)).toContain('stale');
  expect(reasonsOf(contested)).toBeDefined();
  expect(reasonsOf(held)).toBeDefined();
  // Nobody gets through more than the latest of those with nothing pressing about them.
  expect(reasonsOf(quiet)).toBeUndefined();
  expect(lines.length).toBeLessThan(400);
});
