import { afterEach, beforeAll, expect, test } from 'vitest';
import { inTransaction, on, sql } from '#db/client.ts';
import { lastExactEpoch } from '#db/epochs.ts';
import { heldSeats, maySitOn } from '#db/panel-seats.ts';
import type { Member } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { commitmentTo, drawOrder, seedOf } from '#lib/domain/consensus/panel-draw.ts';
import { suspendAccount } from '#lib/users/suspend-account.ts';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeMember } from '#test/factories/member.ts';
import { attackedClaim, endAllDuties, entriesOf, lastState, makeCrowd, panelOn, SEATS } from '#test/factories/panels.ts';
import { poolOf } from './candidates.ts';
import { drawPanelFor } from './draw-panel.ts';
import { tendPanels } from './tend-panels.ts';

let crowd: Member[] = [];
beforeAll(async () => { crowd = await makeCrowd(); });
afterEach(endAllDuties);

test('a claim attacked by a burst gets a panel: drawn with a secret committed to before its epoch, and told in its journal', async () => {
  const claim = await attackedClaim(crowd);
  expect(await lastState(claim)).toMatchObject({ alarm: { isAttacked: true, burstShare: 1 } });
  await tendPanels();
  const panel = await panelOn(claim);
  expect(panel).toMatchObject({ reason: 'attack', seats: SEATS });
  const [seed] = await sql()<{ commitment: string; secret: string; committedAt: string }[]>`select * from panel_seeds where n = ${panel.seedN}`;
  const used = await lastExactEpoch(on());
  expect(Date.parse(seed?.committedAt ?? '')).toBeLessThan(Date.parse(used?.madeAt ?? ''));
  expect(commitmentTo(seed?.secret ?? '')).toBe(seed?.commitment);
  const [drawn] = await entriesOf(claim, 'panel-drawn');
  expect(drawn?.body).toMatchObject({ panelId: panel.id, seats: SEATS, commitment: seed?.commitment, epochHash: used?.hash });
  // Neither who sits nor the secret is told while they sit.
  expect(JSON.stringify(drawn?.body)).not.toContain(seed?.secret);
  const held = await heldSeats(on(), panel.id);
  expect(held).toHaveLength(SEATS);
  for (const { name } of held) expect(JSON.stringify(drawn?.body)).not.toContain(name);
  // Anybody who is told the secret draws the same.
  const pool = await poolOf(on());
  const order = drawOrder(seedOf({ secret: seed?.secret ?? '', epochHash: panel.epochHash, claimId: claim.id }), pool?.candidates ?? [], panel.seats);
  for (const { seat, turn, name } of held) expect(order[seat]?.[turn]).toBe(name);
});

test('of draws at the same moment one is kept, and a second look draws no other', async () => {
  const claim = await attackedClaim(crowd);
  const pool = await poolOf(on());
  if (!pool) throw new Error('no epoch');
  const drawn = await Promise.all([drawPanelFor(claim.id, pool), drawPanelFor(claim.id, pool), drawPanelFor(claim.id, pool)]);
  expect(drawn.filter((id) => id !== null)).toHaveLength(1);
  await tendPanels();
  const [count] = await sql()<{ count: number }[]>`select count(*)::int as count from panels where claim_id = ${claim.id}`;
  expect(count?.count).toBe(1);
});

test('a secret is used once, and none that was committed to after the epoch', async () => {
  const claim = await attackedClaim(crowd);
  const pool = await poolOf(on());
  if (!pool) throw new Error('no epoch');
  const early = { ...pool, epoch: { ...pool.epoch, madeAt: '2020-01-01T00:00:00.000Z' } };
  expect(await drawPanelFor(claim.id, early)).toBeNull();
  await tendPanels();
  const [seeds] = await sql()<{ used: number; panels: number }[]>`select count(distinct seed_n)::int as used, count(*)::int as panels from panels`;
  expect(seeds?.used).toBe(seeds?.panels);
});

test('whoever logged or decided the claim, is suspended, lost the role or has a stake in it is not drawn', async () => {
  const [tied, suspended, demoted, interested] = crowd.slice(20, 24);
  const [author, editor] = [await makeMember('researcher', 'reviewer'), await makeMember('editor', 'reviewer')];
  if (!tied || !suspended || !demoted || !interested) throw new Error('no crowd');
  for (const { id } of [author, editor]) await sql()`insert into pseudonyms (actor_id, name) values (${id}, ${`p${id}`})`;
  const { id: claimId, slug } = await makeClaim(author, { claimant: { name: 'A claimant whom one knows' } });
  const { value: { id: evidenceId } } = await addEvidence(author, { slug, stance: 'supports', source: sourceFields() });
  const { view } = await see(slug);
  await changeStatus(editor, { slug, to: 'under-review', reason: 'I take this one up', evidenceIds: [evidenceId], seenStatusId: view.status.id });
  await sql()`insert into standing_ties (actor_id, party_id, is_tied) values (${tied.id}, ${view.attributions[0]?.party.id ?? ''}, true)`;
  await suspendAccount(await makeMember('admin'), { userId: suspended.userId, suspended: 'yes' });
  await sql()`delete from user_roles where user_id = ${demoted.userId}`;
  await castVote(interested, { slug, value: '1', evidenceId, tag: 'primary-source', interest: true });
  const names = await sql()<{ name: string }[]>`select name from pseudonyms`;
  const sitters = await maySitOn(on(), { claimId, roundSeq: 0, names: names.map(({ name }) => name), dutiesAtMost: 99 });
  const ids = [...sitters.values()];
  for (const out of [author, editor, tied, suspended, demoted, interested]) expect(ids).not.toContain(out.id);
  expect(ids).toContain(crowd[30]?.id);
  await sql()`insert into user_roles (user_id, role) values (${demoted.userId}, 'reviewer')`;
});

test('draws, seats, closings and secrets are only added to', async () => {
  for (const table of ['panel_seeds', 'panels', 'panel_seats', 'panel_closings', 'standing_ties']) {
    await expect(inTransaction((tx) => tx.unsafe(`delete from ${table}`))).rejects.toThrow();
    await expect(inTransaction((tx) => tx.unsafe(`truncate ${table} cascade`))).rejects.toThrow();
  }
});
