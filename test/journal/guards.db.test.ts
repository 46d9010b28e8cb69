import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction, openPool, sql } from '#db/client.ts';
import { hashOf, lockStreams } from '#db/journal.ts';
import { append } from '#lib/boundary/append.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaimWithEvidence } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { testDatabase } from '#test/database/test-database.ts';

let claim: Awaited<ReturnType<typeof makeClaimWithEvidence>>;

beforeAll(async () => {
  claim = await makeClaimWithEvidence();
  await castVote(await makeMember('reviewer'), { slug: claim.slug, value: '1', evidenceId: claim.evidenceId, tag: 'primary-source' });
});

describe.each(['entries', 'votes'])("as the site's own connection, %s", (table) => {
  test.each([
    ['UPDATE', `update ${table} set recorded_at = now()`],
    ['DELETE', `delete from ${table}`],
    ['TRUNCATE', `truncate ${table} cascade`],
    ['ALTER', `alter table ${table} add column extra text`],
    ['ALTER … DISABLE TRIGGER', `alter table ${table} disable trigger all`],
    ['DROP', `drop table ${table} cascade`],
  ])('cannot be changed by %s', async (_, statement) => {
    const before = await sql()`select md5(string_agg(t::text, ',' order by id)) as all from ${sql()(table)} t`;
    await expect(sql().unsafe(statement)).rejects.toThrow(/permission denied|must be owner|only grows/);
    expect(await sql()`select md5(string_agg(t::text, ',' order by id)) as all from ${sql()(table)} t`).toEqual(before);
  });
});

test.each(['entries', 'votes', 'entry_texts'])('even the owner cannot update or delete in %s past the triggers', async (table) => {
  const owner = openPool(testDatabase.url('owner'), { max: 1 });
  await expect(owner.unsafe(`delete from ${table}`)).rejects.toThrow(/only grows/);
  await expect(owner.unsafe(`truncate ${table} cascade`)).rejects.toThrow(/only grows/);
  await owner.end();
});

type Place = { seq: number; prev: string; at: string };

// An entry that follows the last one, except where `wrong` says otherwise.
async function insert(wrong: Partial<Place>, pool = sql()) {
  const [head] = await pool<{ headSeq: number; headHash: string }[]>`select * from streams where id = ${claim.id}`;
  if (!head) throw new Error('no stream');
  const row: Place = { seq: head.headSeq + 1, prev: head.headHash, at: new Date(Date.now() + 50).toISOString(), ...wrong };
  return pool`
    insert into entries (id, stream_id, seq, change_id, kind, body_version, body, recorded_at, actor_id, refs, prev_hash, hash)
    values (${crypto.randomUUID()}, ${claim.id}, ${row.seq}, ${crypto.randomUUID()}, 'claim-reworded', 1, '{}', ${row.at},
      ${claim.researcher.id}, '{}', ${row.prev}, 'x')`;
}

test('an entry must follow the last one by number, hash and clock', async () => {
  await expect(insert({ seq: 99 })).rejects.toThrow(/does not follow/);
  await expect(insert({ prev: 'not the hash before it' })).rejects.toThrow(/hash before it/);
  await expect(insert({ at: '2020-01-01T00:00:00.000Z' })).rejects.toThrow(/before the one it follows/);
  await expect(insert({ at: new Date(Date.now() + 3_600_000).toISOString() })).rejects.toThrow(/clock of an entry/);
});

test('only a restore may give clocks', async () => {
  const restore = openPool(testDatabase.url('restore'), { max: 1 });
  const given = { at: new Date(Date.now() + 3_600_000).toISOString() };
  await sql()`set claimline.restoring = 'on'`;
  await expect(insert(given)).rejects.toThrow(/clock of an entry/);
  await expect(restore.begin(async (tx) => {
    await insert(given, tx as never);
    throw new Error('rolled back on purpose');
  })).rejects.toThrow('rolled back on purpose');
  await restore.end();
  await sql()`reset claimline.restoring`;
});


test('texts can be erased with a date, an eraser and a reason, and never changed; the chain still holds', async () => {
  const [text] = await sql()`select entry_id, field from entry_texts limit 1`;
  const where = sql()`where entry_id = ${text?.entryId} and field = ${text?.field}`;
  await expect(sql()`update entry_texts set text = 'other' ${where}`).rejects.toThrow(/can be erased, not changed/);
  await expect(sql()`update entry_texts set text = null ${where}`).rejects.toThrow(/can be erased, not changed/);
  await sql()`update entry_texts set text = null, erased_at = now(), erased_by = ${claim.researcher.id}, reason = 'asked for' ${where}`;
  const rows = await sql()`select * from entries where stream_id = ${claim.id} order by seq`;
  for (const { refs: _refs, hash, ...stored } of rows) expect(hashOf(stored as never)).toBe(hash);
});

test('twenty writers on one stream leave one unbroken chain', async () => {
  const { stream } = await inTransaction(async (tx) => ({ stream: (await lockStreams(tx, [claim.id])).get(claim.id) }));
  if (!stream) throw new Error('no stream');
  await Promise.all(Array.from({ length: 20 }, (_, n) => inTransaction(async (tx) => {
    const locked = (await lockStreams(tx, [claim.id])).get(claim.id);
    if (!locked) throw new Error('no stream');
    await append(tx, { id: claim.researcher.id }, { stream: locked, entry: { kind: 'topic-added', body: { slug: `t${n}`, name: `T${n}` } } });
  })));
  const rows = await sql()<{ seq: number; hash: string; prevHash: string | null }[]>`select seq, hash, prev_hash from entries where stream_id = ${claim.id} order by seq`;
  rows.forEach((row, index) => {
    expect(row.seq).toBe(index + 1);
    expect(row.prevHash).toBe(rows[index - 1]?.hash ?? null);
  });
});

