import { expect, test } from 'vitest';
import { changeStatus } from '#lib/claims/change-status.ts';
import { checkWording, closestTo } from '#lib/claims/check-wording.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';
import { proposeStatus } from '#lib/claims/propose-status.ts';
import { castVote } from '#test/factories/votes.ts';
import { getVoteDesk } from '#lib/votes/vote-queries.ts';
import { makeClaim, makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { myClaim } from './claim-desk.ts';
import { getDesk } from './desk-queries.ts';
import { hiddenKinds, listHidden } from './hidden-queries.ts';

const slugs = (lines: readonly { slug: string }[] | null) => (lines ?? []).map(({ slug }) => slug);

test('a draft is on its author’s desk and on every editor’s, and on nobody else’s', async () => {
  const author = await makeMember('researcher');
  const { slug } = await makeClaim(author, { visibility: 'draft' });
  expect(slugs((await getDesk(author)).drafts)).toContain(slug);
  expect(slugs((await getDesk(await makeMember('editor'))).drafts)).toContain(slug);
  expect(slugs((await getDesk(await makeMember('researcher'))).drafts)).not.toContain(slug);
  expect((await getDesk(await makeMember('reviewer'))).drafts).toBeNull();
  expect(slugs((await getDesk(author)).recent)).not.toContain(slug);
});

test('an editor finds what is withheld by its words, with the reason; researchers find their own drafts alone', async () => {
  const [author, editor] = [await makeMember('researcher'), await makeMember('editor')];
  const { slug } = await makeClaim(author, { wording: 'The Córdoba weir was closed in a hurry' });
  const draft = await makeClaim(author, { wording: 'The Córdoba weir may open again', visibility: 'draft' });
  await setVisibility(editor, { slug, to: 'withheld', reason: 'It names a private person' });
  expect((await listHidden(editor, 'withheld', 'cordoba WEIR', null)).lines).toMatchObject([{ slug, reason: 'It names a private person' }]);
  expect((await listHidden(editor, 'withheld', 'nothing such', null)).lines).toEqual([]);
  expect(slugs((await getDesk(editor)).withheld)).toContain(slug);
  expect((await getDesk(author)).withheld).toBeNull();
  expect(hiddenKinds(author)).toEqual(['draft']);
  expect(slugs((await listHidden(author, 'draft', '', null)).lines)).toEqual([draft.slug]);
  expect((await listHidden(await makeMember('researcher'), 'draft', 'weir', null)).lines).toEqual([]);
});

test('drafts are paged without a gap or a repeat', async () => {
  const author = await makeMember('researcher');
  const made = [];
  for (let n = 0; n < 31; n += 1) made.unshift((await makeClaim(author, { visibility: 'draft' })).slug);
  const first = await listHidden(author, 'draft', '', null);
  const second = await listHidden(author, 'draft', '', first.next);
  expect([...slugs(first.lines), ...slugs(second.lines)]).toEqual(made);
  expect(second.next).toBeNull();
});

test('a claim waits for a reviewer’s vote until they have voted', async () => {
  const { slug, evidenceId } = await makeClaimWithEvidence();
  const bare = await makeClaim();
  const reviewer = await makeMember('reviewer');
  expect(slugs((await getDesk(reviewer)).toVote)).toContain(slug);
  expect(slugs((await getDesk(reviewer)).toVote)).not.toContain(bare.slug);
  await castVote(reviewer, { slug, value: '0.5', evidenceId, tag: 'single-source' });
  expect(slugs((await getDesk(reviewer)).toVote)).not.toContain(slug);
  expect((await getDesk(await makeMember('researcher'))).toVote).toBeNull();
});

test('what a reviewer logged or decided does not wait for their vote', async () => {
  const both = await makeMember('researcher', 'reviewer');
  const own = await makeClaimWithEvidence();
  const { statusId, evidenceId } = { statusId: (await see(own.slug)).view.status.id, evidenceId: own.evidenceId };
  await changeStatus(both, {
    slug: own.slug, to: 'under-review', reason: 'I look into it', evidenceIds: [evidenceId], seenStatusId: statusId,
  });
  expect(slugs((await getDesk(both)).toVote)).not.toContain(own.slug);
  expect((await getVoteDesk(both, await see(own.slug))).refusal).toBe('decided-on-it');
  const logged = await makeClaim(both);
  expect((await getVoteDesk(both, await see(logged.slug))).refusal).toBe('own-claim');
});

test('the vote page is for reviewers', async () => {
  const { slug } = await makeClaimWithEvidence();
  const page = await see(slug);
  expect((await refusalOf(getVoteDesk(await makeMember('editor'), page))).code).toBe('not-allowed');
});

test('a proposal waits until an editor has decided it', async () => {
  const { slug, researcher, evidenceId } = await makeClaimWithEvidence();
  const editor = await makeMember('editor');
  const wanted = {
    slug, to: 'supported', reason: 'The report carries it', evidenceIds: [evidenceId],
    seenStatusId: (await see(slug)).view.status.id,
  };
  const { value } = await proposeStatus(researcher, wanted);
  expect(slugs((await getDesk(editor)).proposals)).toContain(slug);
  expect((await getDesk(await makeMember())).proposals).toBeNull();
  await changeStatus(editor, { ...wanted, proposalId: value.id });
  expect(slugs((await getDesk(editor)).proposals)).not.toContain(slug);
});

test('a claim tells each person what they may do on it, and nobody of a draft they may not see', async () => {
  const { slug, evidenceId, researcher } = await makeClaimWithEvidence();
  const reviewer = await makeMember('reviewer');
  expect(await myClaim(null, slug)).toEqual({ me: null, acts: {}, vote: null, canVote: false });
  await castVote(reviewer, { slug, value: '0.75', evidenceId, tag: 'primary-source' });
  expect(await myClaim(reviewer, slug)).toMatchObject({ canVote: true, vote: { value: 0.75, times: 1 } });
  expect((await myClaim(researcher, slug))?.acts).not.toHaveProperty('vote');
  const draft = await makeClaim(researcher, { visibility: 'draft' });
  expect(await myClaim(reviewer, draft.slug)).toBeNull();
});

test('checking a wording shows the closest claims and asks for a researcher, a wording and known fields', async () => {
  const researcher = await makeMember('researcher');
  const wording = 'The town clock of Examplestadt stopped at noon';
  const { slug } = await makeClaim(researcher, { wording });
  const { value, at } = await checkWording(researcher, { wording, claimant: { name: 'A clockmaker' } });
  expect(value.matches[0]).toMatchObject({ slug, isLikelySame: true });
  expect(at).toMatch(/^\/desk\/claims\/new\?refused=[\w-]{36}#closest$/);
  expect((await refusalOf(checkWording(await makeMember('reviewer'), { wording }))).code).toBe('not-allowed');
  expect((await refusalOf(checkWording(researcher, {}))).fields).toHaveProperty('wording');
  expect((await refusalOf(checkWording(researcher, { wording, colour: 'red' }))).fields).toHaveProperty('colour');
});

test('a wording in a language that is none is compared as English', async () => {
  const wording = 'The old market hall of Examplestadt has a new roof';
  const { slug } = await makeClaim(null, { wording });
  expect(slugs(await closestTo(wording, 'no language at all'))).toContain(slug);
  expect(await closestTo(' \0 ', 'en')).toEqual([]);
});
