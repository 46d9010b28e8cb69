import { beforeAll, expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { changeStatus } from './change-status.ts';
import { changeTopics } from './change-topics.ts';
import { correctItem } from './correct-item.ts';
import { proposeStatus } from './propose-status.ts';
import { withdrawItem } from './withdraw-item.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
let editor: Member;
let second: Member;

beforeAll(async () => {
  editor = await makeMember('editor');
  second = await makeMember('editor');
});

async function decision(claim: Claim, to: string, fields: Record<string, unknown> = {}) {
  const { view } = await see(claim.slug);
  return { slug: claim.slug, to, reason: 'The customs report says so', evidenceIds: [claim.evidenceId], seenStatusId: view.status.id, ...fields };
}

test('an editor decides with a reason and evidence; the page says from what, why and by whom', async () => {
  const claim = await makeClaimWithEvidence();
  await changeStatus(editor, await decision(claim, 'supported'));
  const { view, names } = await see(claim.slug);
  expect(view.status).toMatchObject({ from: 'unverified', status: 'supported', reason: 'The customs report says so', evidenceIds: [claim.evidenceId], decidedBy: [editor.id] });
  expect(names[editor.id]).toBe(editor.name);
});

test('a decision is known since the latest of the evidence it cites, never since it was typed', async () => {
  const claim = await makeClaimWithEvidence();
  await changeStatus(editor, await decision(claim, 'disputed'));
  expect((await see(claim.slug)).view.status.known).toEqual({ from: '2025-05-01T00:00:00.000Z', to: '2025-05-02T00:00:00.000Z' });
});

test('refuting takes two editors: the first proposes, the second makes it stand', async () => {
  const claim = await makeClaimWithEvidence();
  await changeStatus(editor, await decision(claim, 'refuted'));
  const waiting = (await see(claim.slug)).view;
  expect(waiting.status.status).toBe('unverified');
  expect(waiting.proposals).toMatchObject([{ to: 'refuted', byEditor: true, actorId: editor.id }]);
  expect((await refusalOf(changeStatus(editor, await decision(claim, 'refuted')))).code).toBe('needs-another-editor');
  await changeStatus(second, await decision(claim, 'refuted', { proposalId: waiting.proposals[0]?.id }));
  const { view } = await see(claim.slug);
  expect(view.status).toMatchObject({ status: 'refuted', decidedBy: [editor.id, second.id], onlyEditor: false });
  expect(view.proposals).toEqual([]);
});

test('a reviewer proposal does not count as the first of two editors', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  const { value } = await proposeStatus(reviewer, await decision(claim, 'refuted'));
  await changeStatus(editor, await decision(claim, 'refuted', { proposalId: value.id }));
  expect((await see(claim.slug)).view.status.status).toBe('unverified');
});

test('voiding strikes the status before it; only under-review may follow', async () => {
  const claim = await makeClaimWithEvidence();
  await changeStatus(editor, await decision(claim, 'supported'));
  await changeStatus(editor, await decision(claim, 'void'));
  await changeStatus(second, await decision(claim, 'void'));
  const { view } = await see(claim.slug);
  expect(view.statuses.map(({ status, voidedBy }) => [status, voidedBy !== null])).toEqual([['unverified', false], ['supported', true], ['void', false]]);
  expect((await refusalOf(changeStatus(editor, await decision(claim, 'supported')))).code).toBe('status-not-next');
  await changeStatus(editor, await decision(claim, 'under-review'));
  expect((await see(claim.slug)).view.status.status).toBe('under-review');
});

test('a reviewer takes a claim up, and decides nothing else', async () => {
  const claim = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  expect((await refusalOf(changeStatus(reviewer, await decision(claim, 'supported')))).code).toBe('not-allowed');
  await changeStatus(reviewer, await decision(claim, 'under-review'));
  expect((await see(claim.slug)).view.status.status).toBe('under-review');
});

test('retracted needs the evidence in which the claimant takes it back', async () => {
  const claim = await makeClaimWithEvidence();
  expect((await refusalOf(changeStatus(editor, await decision(claim, 'retracted')))).fields).toHaveProperty('retractionEvidenceId');
  await changeStatus(editor, await decision(claim, 'retracted', { retractionEvidenceId: claim.evidenceId }));
  expect((await see(claim.slug)).view.status.status).toBe('retracted');
});

test.each([
  ['no evidence', () => []],
  ['evidence of another claim', async () => [(await makeClaimWithEvidence()).evidenceId]],
])('a decision citing %s is refused', async (_, evidence) => {
  const claim = await makeClaimWithEvidence();
  const refused = await refusalOf(changeStatus(editor, await decision(claim, 'supported', { evidenceIds: await evidence() })));
  expect(refused.fields).toHaveProperty('evidenceIds');
});

test('everything that is missing from a decision is said at once', async () => {
  const claim = await makeClaimWithEvidence();
  const refused = await refusalOf(changeStatus(editor, await decision(claim, '', { evidenceIds: [], reason: '' })));
  expect(Object.keys(refused.fields ?? {}).sort()).toEqual(['evidenceIds', 'reason', 'to']);
});

test('withdrawn evidence cannot be cited', async () => {
  const claim = await makeClaimWithEvidence();
  await withdrawItem(claim.researcher, { slug: claim.slug, itemId: claim.evidenceId, reason: 'It was withdrawn by its author' });
  expect((await refusalOf(changeStatus(editor, await decision(claim, 'supported')))).fields).toHaveProperty('evidenceIds');
});

test('nothing goes back to unverified', async () => {
  const claim = await makeClaimWithEvidence();
  await changeStatus(editor, await decision(claim, 'supported'));
  expect((await refusalOf(changeStatus(editor, await decision(claim, 'unverified')))).code).toBe('status-not-next');
});

test('of two editors deciding at once one is told what the other decided', async () => {
  const claim = await makeClaimWithEvidence();
  const [first, other] = await Promise.all([decision(claim, 'supported'), decision(claim, 'disputed')]);
  const results = await Promise.allSettled([changeStatus(editor, first), changeStatus(second, other)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = await refusalOf(changeStatus(second, other));
  expect(refused).toMatchObject({ code: 'stale', changed: { status: (await see(claim.slug)).view.status.status } });
});

test('whoever voted on a claim does not decide it', async () => {
  const claim = await makeClaimWithEvidence();
  const both = await makeMember('editor', 'reviewer');
  await castVote(both, { slug: claim.slug, value: '0.5', evidenceId: claim.evidenceId, tag: 'single-source' });
  expect((await refusalOf(changeStatus(both, await decision(claim, 'supported')))).code).toBe('voted-on-it');
});

test('a correction is a new entry that names what it corrects, and changes what readers see', async () => {
  const claim = await makeClaimWithEvidence();
  await correctItem(editor, { slug: claim.slug, itemId: claim.evidenceId, class: 'error', reason: 'It speaks against the claim', stance: 'refutes', seenSeq: 2 });
  const { view } = await see(claim.slug);
  expect(view.evidence[0]).toMatchObject({ stance: 'refutes', corrections: [{ class: 'error', reason: 'It speaks against the claim' }] });
  expect((await refusalOf(correctItem(claim.researcher, { slug: claim.slug, itemId: claim.evidenceId, class: 'typo', reason: 'Not mine to mend', seenSeq: 3 }))).code).toBe('not-allowed');
});

test('of two corrections of one item at once the second is told what the first one said', async () => {
  const claim = await makeClaimWithEvidence();
  const correct = (note: string) => correctItem(editor, { slug: claim.slug, itemId: claim.evidenceId, class: 'error', reason: 'As the page shows it', note, seenSeq: 2 });
  const results = await Promise.allSettled([correct('One note'), correct('Another note')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(correct('A third note'))).toMatchObject({ code: 'stale', changed: { seq: 3, corrections: [{ reason: 'As the page shows it' }] } });
  const [evidence] = (await see(claim.slug)).view.evidence;
  expect(evidence?.corrections).toHaveLength(1);
});

test('a correction of what an entry does not have is refused at its field', async () => {
  const claim = await makeClaimWithEvidence();
  const input = { slug: claim.slug, itemId: claim.evidenceId, class: 'error', reason: 'As the page shows it', standing: 'likely', seenSeq: 2 };
  expect(Object.keys((await refusalOf(correctItem(editor, input))).fields)).toEqual(['standing']);
});

test('topics that somebody changed meanwhile are not overwritten unseen', async () => {
  const claim = await makeClaimWithEvidence({ topics: 'one' });
  const change = (topics: string) => changeTopics(claim.researcher, { slug: claim.slug, topics, seenTopics: 'one' });
  const results = await Promise.allSettled([change('one, two'), change('one, three')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await refusalOf(change('four'))).toMatchObject({ code: 'stale', changed: { topics: [{ slug: 'one' }, {}] } });
});

test('a decision that waited does not outlive a change of status', async () => {
  const claim = await makeClaimWithEvidence();
  await changeStatus(editor, await decision(claim, 'refuted'));
  await changeStatus(editor, await decision(claim, 'supported'));
  await changeStatus(second, await decision(claim, 'refuted'));
  const { view } = await see(claim.slug);
  expect(view.status.status).toBe('supported');
  expect(view.proposals).toMatchObject([{ actorId: second.id }]);
});

test('whoever decided as the first of two editors does not vote either', async () => {
  const claim = await makeClaimWithEvidence();
  const both = await makeMember('editor', 'reviewer');
  await changeStatus(both, await decision(claim, 'refuted'));
  const vote = castVote(both, { slug: claim.slug, value: '0.5', evidenceId: claim.evidenceId, tag: 'single-source' });
  expect((await refusalOf(vote)).code).toBe('decided-on-it');
});
