import { beforeAll, expect, test } from 'vitest';
import { findLines } from '#db/claim-lines.ts';
import { on } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaim, makeClaimWithEvidence, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { addEvidence } from './add-evidence.ts';
import { addRebuttal } from './add-rebuttal.ts';
import { changeStatus } from './change-status.ts';
import { correctItem } from './correct-item.ts';
import { mergeClaims } from './merge-claims.ts';
import { relateClaims } from './relate-claims.ts';
import { rewordClaim } from './reword-claim.ts';
import { setVisibility } from './set-visibility.ts';
import { splitClaim } from './split-claim.ts';
import { undoMerge } from './undo-merge.ts';
import { undoSplit } from './undo-split.ts';
import { withdrawItem } from './withdraw-item.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
let editor: Member;
let other: Member;
const reason = 'They turned out to say the same';

beforeAll(async () => {
  [editor, other] = [await makeMember('editor', 'researcher'), await makeMember('editor', 'researcher')];
});

const pair = async (): Promise<[Claim, Claim]> => [await makeClaimWithEvidence(), await makeClaimWithEvidence()];
const merge = (gone: { slug: string }, into: { slug: string }, who = editor) => mergeClaims(who, { slug: gone.slug, into: into.slug, reason });
const evidenceIds = async ({ slug }: { slug: string }) => (await see(slug)).view.evidence.map(({ id }) => id);
const isListed = async ({ id }: { id: string }) => (await findLines(on(), [id])).length > 0;
async function decide({ slug }: Claim, evidenceId: string, to = 'supported') {
  return changeStatus(editor, { slug, to, reason, evidenceIds: [evidenceId], seenStatusId: (await see(slug)).view.status.id });
}

test('what was brought to a merged claim shows on the other, marked, and leaves the lists', async () => {
  const [gone, target] = await pair();
  await merge(gone, target);
  const { view, places } = await see(target.slug);
  expect(view.evidence.map(({ id, carriedFrom }) => [id, carriedFrom?.claimId])).toEqual([[target.evidenceId, undefined], [gone.evidenceId, gone.id]]);
  expect(view.absorbed).toMatchObject([{ claimId: gone.id, reason, wording: (await see(gone.slug)).view.wording.text }]);
  expect((await see(gone.slug)).view.mergedInto).toMatchObject({ claimId: target.id });
  expect(places[gone.id]).toBe(`/claims/${gone.slug}`);
  expect([await isListed(gone), await isListed(target)]).toEqual([false, true]);
});

test('undone, both claims are exactly as they were', async () => {
  const [gone, target] = await pair();
  const before = await Promise.all([see(gone.slug), see(target.slug)]);
  await merge(gone, target);
  await undoMerge(other, { slug: gone.slug, reason });
  const after = await Promise.all([see(gone.slug), see(target.slug)]);
  const timeless = ({ view }: Awaited<ReturnType<typeof see>>) => ({ ...view, seq: 0, movedAt: '' });
  expect(after.map(timeless)).toEqual(before.map(timeless));
  expect(await isListed(gone)).toBe(true);
  expect((await refusalOf(undoMerge(editor, { slug: gone.slug, reason }))).code).toBe('not-merged');
});

test('votes stay where they were cast, and the page has those of each apart', async () => {
  const [gone, target] = await pair();
  for (let n = 0; n < 5; n += 1) {
    await castVote(await makeMember('reviewer'), { slug: gone.slug, value: '1', evidenceId: gone.evidenceId, tag: 'single-source' });
  }
  await merge(gone, target);
  const page = await see(target.slug);
  expect(page.tally).toMatchObject({ isShown: false });
  expect(page.absorbedTallies[gone.id]).toMatchObject({ isShown: true, votes: 5 });
});

test('a decision and a vote may rest on evidence that was carried over', async () => {
  const [gone, target] = await pair();
  expect(Object.keys((await refusalOf(decide(target, gone.evidenceId))).fields)).toEqual(['evidenceIds']);
  await merge(gone, target);
  await decide(target, gone.evidenceId);
  expect((await see(target.slug)).view.status).toMatchObject({ status: 'supported', evidenceIds: [gone.evidenceId] });
  await castVote(await makeMember('reviewer'), { slug: target.slug, value: '1', evidenceId: gone.evidenceId, tag: 'single-source' });
});

test('a merged claim takes nothing new, and says where to go on', async () => {
  const [gone, target] = await pair();
  await merge(gone, target);
  const { view } = await see(gone.slug);
  const [third, reviewer] = [await makeClaim(), await makeMember('reviewer')];
  const writes = [
    () => addEvidence(editor, { slug: gone.slug, stance: 'refutes', source: sourceFields() }),
    () => decide(gone, gone.evidenceId),
    () => rewordClaim(editor, { slug: gone.slug, wording: 'Another wording of it', reason, seenWordingId: view.wording.id }),
    () => castVote(reviewer, { slug: gone.slug, value: '1', evidenceId: gone.evidenceId, tag: 'single-source' }),
    () => addRebuttal(editor, { slug: gone.slug, rebuttal: 'denial', wording: 'It is denied all the same', source: sourceFields() }),
    () => relateClaims(editor, { slug: gone.slug, other: third.slug, kind: 'part-of', direction: 'from' }), () => merge(gone, third),
    () => splitClaim(editor, { slug: gone.slug, wording: 'The other half of it', itemIds: [gone.evidenceId], reason }),
  ];
  for (const write of writes) {
    const error = await write().then(() => null, (thrown: unknown) => thrown as { code: string; sentence: string });
    expect([error?.code, error?.sentence]).toEqual(['merged', expect.stringContaining(`/claims/${target.slug}`)]);
  }
  const named = await refusalOf(relateClaims(editor, { slug: (await makeClaim()).slug, other: gone.slug, kind: 'part-of', direction: 'from' }));
  expect(named.fields.other).toContain(`/claims/${target.slug}`);
});

test('what was wrong in a merged claim is still corrected and withdrawn, and shows where it was carried', async () => {
  const [gone, target] = await pair();
  await merge(gone, target);
  const { view: { seq } } = await see(gone.slug);
  await correctItem(editor, { slug: gone.slug, itemId: gone.evidenceId, class: 'error', stance: 'refutes', reason, seenSeq: seq });
  expect((await see(target.slug)).view.evidence.at(-1)).toMatchObject({ stance: 'refutes', corrections: [{ class: 'error' }] });
  await withdrawItem(editor, { slug: gone.slug, itemId: gone.evidenceId, reason });
  expect(Object.keys((await refusalOf(decide(target, gone.evidenceId))).fields)).toEqual(['evidenceIds']);
  expect((await refusalOf(withdrawItem(editor, { slug: target.slug, itemId: gone.evidenceId, reason }))).code).toBe('not-found');
});

test('merges never go round, and end at one claim', async () => {
  const [one, two, three] = [await makeClaim(), await makeClaim(), await makeClaim()];
  await merge(one, two);
  await merge(two, three);
  expect((await refusalOf(merge(three, one))).code).toBe('merge-target-merged');
  expect((await refusalOf(merge(three, two))).code).toBe('merge-target-merged');
  expect(Object.keys((await refusalOf(merge(three, three))).fields)).toEqual(['into']);
});

test('of two editors who merge the same two at once, each the other way, one does', async () => {
  const [one, two] = await pair();
  const done = await Promise.allSettled([merge(one, two), merge(two, one, other)]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const views = await Promise.all([see(one.slug), see(two.slug)]);
  expect(views.filter(({ view }) => view.mergedInto !== null)).toHaveLength(1);
});

test('of two editors who undo at once one does, and the other hears that it is done', async () => {
  const [gone, target] = await pair();
  await merge(gone, target);
  const done = await Promise.allSettled([undoMerge(editor, { slug: gone.slug, reason }), undoMerge(other, { slug: gone.slug, reason })]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('drafts and withheld claims are not merged, and what is not here is named at its field', async () => {
  const [open, draft] = [await makeClaim(editor), await makeClaim(editor, { visibility: 'draft' })];
  expect(Object.keys((await refusalOf(merge(open, draft))).fields)).toEqual(['into']);
  expect(Object.keys((await refusalOf(merge(draft, open))).fields)).toEqual(['reason']);
  expect(Object.keys((await refusalOf(merge(open, { slug: 'no-such-claim' }))).fields)).toEqual(['into']);
  const hidden = await makeClaim(editor);
  await setVisibility(editor, { slug: hidden.slug, to: 'withheld', reason });
  expect(Object.keys((await refusalOf(merge(open, hidden))).fields)).toEqual(['into']);
});

test('of a merged claim that is withheld later nothing is carried any more', async () => {
  const [gone, target] = await pair();
  await merge(gone, target);
  await setVisibility(editor, { slug: gone.slug, to: 'withheld', reason });
  const { view, places } = await see(target.slug);
  expect([view.evidence.map(({ id }) => id), view.absorbed[0]?.wording, places[gone.id]]).toEqual([[target.evidenceId], undefined, undefined]);
});

test('a split logs the second claim with the chosen evidence, which the first one no longer has', async () => {
  const claim = await makeClaimWithEvidence({ topics: 'wading birds', kind: 'causal' });
  const { value } = await addEvidence(editor, { slug: claim.slug, stance: 'context', source: sourceFields() });
  const { value: { slug } } = await splitClaim(editor, { slug: claim.slug, wording: 'Herons wade for another reason', itemIds: [value.id], reason });
  expect([await evidenceIds(claim), await evidenceIds({ slug })]).toEqual([[claim.evidenceId], [value.id]]);
  const part = await see(slug);
  expect(part.view).toMatchObject({ kind: 'causal', topics: [{ name: 'wading birds' }], status: { status: 'unverified' }, splitFrom: { claimId: claim.id, reason } });
  expect((await see(claim.slug)).view.splitInto).toMatchObject([{ claimId: part.view.id, itemIds: [value.id] }]);
  await changeStatus(editor, { slug, to: 'disputed', reason, evidenceIds: [value.id], seenStatusId: part.view.status.id });
  expect(Object.keys((await refusalOf(decide(claim, value.id))).fields)).toEqual(['evidenceIds']);
  const vote = castVote(await makeMember('reviewer'), { slug: claim.slug, value: '1', evidenceId: value.id, tag: 'single-source' });
  expect(Object.keys((await refusalOf(vote)).fields)).toEqual(['evidenceId']);
});

test('a split undone gives the first claim back what went over', async () => {
  const claim = await makeClaimWithEvidence();
  const before = (await see(claim.slug)).view;
  const { value: { slug } } = await splitClaim(editor, { slug: claim.slug, wording: 'The other half of this claim', itemIds: [claim.evidenceId], reason });
  await undoSplit(other, { slug, reason });
  expect({ ...(await see(claim.slug)).view, seq: 0, movedAt: '' }).toEqual({ ...before, seq: 0, movedAt: '' });
  expect(await evidenceIds({ slug })).toEqual([]);
  expect((await refusalOf(undoSplit(editor, { slug, reason }))).code).toBe('not-split');
});

test('a split takes what is the claim\'s own and stands, once', async () => {
  const [claim, foreign] = await pair();
  const split = (itemIds: string[], slug = claim.slug) => refusalOf(splitClaim(editor, { slug, wording: 'The other half of this claim', itemIds, reason }));
  for (const ids of [[], [foreign.evidenceId]]) expect(Object.keys((await split(ids)).fields)).toEqual(['itemIds']);
  await splitClaim(editor, { slug: claim.slug, wording: 'The first half of this claim', itemIds: [claim.evidenceId], reason });
  expect(Object.keys((await split([claim.evidenceId])).fields)).toEqual(['itemIds']);
  const draft = await makeClaim(editor, { visibility: 'draft' });
  expect(Object.keys((await split([claim.evidenceId], draft.slug)).fields)).toEqual(['reason']);
});
