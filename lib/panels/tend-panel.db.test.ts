import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { on } from '#db/client.ts';
import { heldSeats } from '#db/panel-seats.ts';
import { openPanelIds } from '#db/panels.ts';
import { ballots } from '#db/vote-log.ts';
import { ownVotes } from '#db/votes.ts';
import type { Member } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { catchUpWholly } from '#lib/consensus/catch-up-wholly.ts';
import { suspendAccount } from '#lib/users/suspend-account.ts';
import { sourceFields } from '#test/factories/claims.ts';
import { reviewQueue } from '#lib/votes/queue-queries.ts';
import { makeMember } from '#test/factories/member.ts';
import { attackedClaim, BURST, closeAnEpoch, endAllDuties, entriesOf, holderOf, lastState, makeCrowd, panelOn, SEATS, voteOn } from '#test/factories/panels.ts';
import { tendPanel } from './tend-panel.ts';
import { tendPanels } from './tend-panels.ts';

let crowd: Member[] = [];
beforeAll(async () => { crowd = await makeCrowd(); });
afterEach(endAllDuties);

test('a vote on duty is assigned, any other is not, and no request can say so', async () => {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const panel = await panelOn(claim);
  const held = await heldSeats(on(), panel.id);
  const [sitter] = await Promise.all(held.map((seat) => holderOf(crowd, seat)));
  const sitting = new Set(await Promise.all(held.map(async (seat) => (await holderOf(crowd, seat)).id)));
  const other = crowd.slice(BURST).find(({ id }) => !sitting.has(id));
  if (!sitter || !other) throw new Error('nobody');
  await voteOn(sitter, claim, '0.25');
  await voteOn(other, claim, '0.25');
  await expect(voteOn(other, claim, '0.25', { assigned: true })).rejects.toMatchObject({ code: 'invalid-input' });
  expect((await ownVotes(on(), claim.id, sitter.id))[0]).toMatchObject({ assigned: true });
  expect((await ownVotes(on(), claim.id, other.id)).map(({ assigned }) => assigned)).toEqual([false]);
  // Until the panel closes nobody can tell from the log who sits on it.
  await catchUpWholly();
  const seen = [];
  for await (const piece of ballots(on(), { position: 2 ** 30, cutoff: '2999-01-01T00:00:00.000Z', claimIds: [claim.id] })) seen.push(...piece);
  expect(seen.some(({ assigned }) => assigned)).toBe(false);
});

test('a seat goes on when who holds it is late, tied or suspended, to the next in its drawn order', async () => {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const panel = await panelOn(claim);
  const [one, two, ...rest] = await heldSeats(on(), panel.id);
  if (!one || !two) throw new Error('no seats');
  const [declaring, suspended] = [await holderOf(crowd, one), await holderOf(crowd, two)];
  await voteOn(declaring, claim, '1', { interest: true });
  await suspendAccount(await makeMember('admin'), { userId: suspended.userId, suspended: 'yes' });
  expect(await tendPanel(panel)).toBe(false);
  const after = await heldSeats(on(), panel.id);
  expect(after.slice(2)).toEqual(rest);
  for (const [k, before] of [one, two].entries()) {
    expect(after[k]?.name).not.toBe(before.name);
    expect(after[k]?.turn).toBeGreaterThan(before.turn);
  }
  // Nobody sits twice.
  expect(new Set(after.map(({ name }) => name)).size).toBe(after.length);
  expect((await ownVotes(on(), claim.id, declaring.id))[0]).toMatchObject({ assigned: false, interest: true });
});

test('the panel’s answer lifts the attack, is what the word is read from where it differs, and settles like many votes', async () => {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const panel = await panelOn(claim);
  for (const seat of await heldSeats(on(), panel.id)) await voteOn(await holderOf(crowd, seat), claim, '0');
  expect(await tendPanels()).toMatchObject({ closed: 1 });
  const [closed] = await entriesOf(claim, 'panel-closed');
  expect(closed?.body).toMatchObject({ panelId: panel.id, votes: SEATS, counts: true, secret: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await closeAnEpoch();
  const state = await lastState(claim);
  expect(state).toMatchObject({ alarm: { isAttacked: false, panel: { votes: SEATS, differs: true, hasAnswered: true } } });
  expect(state?.rules[0]).toBe('panel');
  // The panel's answers are what the word hangs on, not all the votes.
  expect(state?.because.find(({ name }) => name === 'votes')?.is ?? 0).toBeLessThanOrEqual(SEATS);
  // An answered attack calls for no other panel.
  await tendPanels();
  expect((await panelOn(claim)).id).toBe(panel.id);
});

test('new evidence ends a panel without an answer, and frees it to be drawn anew', async () => {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const panel = await panelOn(claim);
  await addEvidence(await makeMember('researcher'), { slug: claim.slug, stance: 'refutes', source: sourceFields() });
  expect(await tendPanel(panel)).toBe(true);
  expect((await entriesOf(claim, 'panel-closed'))[0]?.body).toMatchObject({ votes: 0, counts: false });
  expect((await openPanelIds(on())).map(({ id }) => id)).not.toContain(panel.id);
  await closeAnEpoch();
  await tendPanels();
  expect((await panelOn(claim)).id).not.toBe(panel.id);
});

test('who does not answer in time is asked no more: the seat goes on, and a late answer is an open vote', async () => {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const panel = await panelOn(claim);
  const before = await heldSeats(on(), panel.id);
  const [first] = before;
  if (!first) throw new Error('no seats');
  await inDays(5, () => tendPanel(panel));
  const after = await heldSeats(on(), panel.id);
  expect(after.filter(({ name }, k) => name !== before[k]?.name).length).toBeGreaterThan(0);
  const [late, kept] = [before.filter(({ name }) => !after.some((seat) => seat.name === name)), after];
  const member = await holderOf(crowd, late[0] ?? first);
  await voteOn(member, claim, '0');
  expect((await ownVotes(on(), claim.id, member.id))[0]).toMatchObject({ assigned: false });
  expect(new Set(kept.map(({ name }) => name)).size).toBe(kept.length);
  // On its last day it closes with what it has, which is too little to count.
  expect(await inDays(15, () => tendPanel(panel))).toBe(true);
  expect((await entriesOf(claim, 'panel-closed'))[0]?.body).toMatchObject({ counts: false });
});

test('who was drawn finds the claim first in their queue, by when, until they have answered', async () => {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const [seat] = await heldSeats(on(), (await panelOn(claim)).id);
  if (!seat) throw new Error('no seats');
  const member = await holderOf(crowd, seat);
  const lineOf = async () => (await reviewQueue(member, null)).lines.find(({ slug }) => slug === claim.slug);
  expect(await lineOf()).toMatchObject({ reasons: expect.arrayContaining(['panel']), dutyUntil: seat.dueAt });
  expect((await reviewQueue(member, null)).lines[0]?.reasons[0]).toBe('panel');
  await voteOn(member, claim, '0.5');
  expect(await lineOf()).toBeUndefined();
});

async function inDays<T>(days: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
