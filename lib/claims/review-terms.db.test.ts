import { beforeAll, expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { findDue, nextTermEnd } from '#db/review-terms.ts';
import type { Member } from '#lib/auth/actor.ts';
import { recordReads } from '#lib/boundary/reads.ts';
import { isPastTerm } from '#lib/domain/review-term.ts';
import { setReviewTerms } from '#lib/site/set-review-terms.ts';
import { getPolicies } from '#lib/site/site-queries.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { changeStatus } from './change-status.ts';
import { getClaim } from './claim-queries.ts';
import { dueClaims, needsAnotherLook } from './due-queries.ts';
import { recheckClaim } from './recheck-claim.ts';
import { setVisibility } from './set-visibility.ts';

type Claim = { slug: string; evidenceId: string };
let editor: Member;
let other: Member;
const reason = 'As the evidence stands today';
const DAY_MS = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

beforeAll(async () => {
  [editor, other] = [await makeMember('editor'), await makeMember('editor')];
});

async function decide({ slug, evidenceId }: Claim, to: string, fields: object = {}, who = editor) {
  return changeStatus(who, { slug, to, reason, evidenceIds: [evidenceId], seenStatusId: (await see(slug)).view.status.id, ...fields });
}

async function check({ slug }: Claim, fields: object = {}) {
  return recheckClaim(editor, { slug, reason, seenStatusId: (await see(slug)).view.status.id, ...fields });
}

const statusOf = async ({ slug }: Claim) => (await see(slug)).view.status;
const isDueOn = async ({ slug }: Claim, days: number) =>
  (await findDue(on(), new Date(Date.now() + days * DAY_MS).toISOString(), 500)).some((line) => line.slug === slug);

test('a decision may carry a day by which the claim is to be looked at again; then it is due', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'supported', { reviewBy: dayIn(30) });
  expect((await statusOf(claim)).reviewBy).toBe(`${dayIn(31)}T00:00:00.000Z`);
  expect([await isDueOn(claim, 29), await isDueOn(claim, 32)]).toEqual([false, true]);
});

test('the site\'s own term counts where the decision says nothing, and not where it says never', async () => {
  const before = await getPolicies();
  await setReviewTerms(editor, { days: { prediction: '10', factual: '' }, reason, seenSeq: before.seq });
  const [bound, free, factual] = [
    await makeClaimWithEvidence({ kind: 'prediction' }), await makeClaimWithEvidence({ kind: 'prediction' }), await makeClaimWithEvidence(),
  ];
  await decide(bound, 'disputed');
  await decide(free, 'disputed', { reviewBy: 'never' });
  await decide(factual, 'disputed');
  expect((await statusOf(bound)).reviewBy).toBe(`${dayIn(11)}T00:00:00.000Z`);
  expect([(await statusOf(free)).reviewBy, (await statusOf(factual)).reviewBy]).toEqual([null, null]);
});

test('a check renews the term, says who looked and why, and changes no status', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'supported', { reviewBy: dayIn(5) });
  await check(claim, { evidenceIds: [claim.evidenceId], reviewBy: dayIn(400) });
  const status = await statusOf(claim);
  expect(status).toMatchObject({ status: 'supported', reviewBy: `${dayIn(401)}T00:00:00.000Z`, checks: [{ reason, actorId: editor.id, evidenceIds: [claim.evidenceId] }] });
  expect(status.checkedAt > status.since).toBe(true);
  expect(await isDueOn(claim, 10)).toBe(false);
});

test('the term that the first of two editors asked for holds when the second confirms', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'refuted', { reviewBy: dayIn(7) });
  await decide(claim, 'refuted', {}, other);
  expect(await statusOf(claim)).toMatchObject({ status: 'refuted', reviewBy: `${dayIn(8)}T00:00:00.000Z` });
});

test('the page says that it needs another look from the day on, and is kept until then', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'supported', { reviewBy: dayIn(0) });
  const { reviewBy } = await statusOf(claim);
  const { value, reads } = await recordReads(async () => {
    const page = await getClaim(claim.slug);
    return page && needsAnotherLook(page);
  });
  expect([value, reads.until]).toEqual([false, Date.parse(reviewBy ?? '')]);
  expect(isPastTerm(reviewBy, reviewBy ?? '')).toBe(true);
  expect((await recordReads(() => dueClaims(5))).reads.until).toBe(Date.parse((await nextTermEnd(on(), new Date().toISOString())) ?? ''));
});

test('what is withheld is due in no list', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'supported', { reviewBy: dayIn(3) });
  await setVisibility(editor, { slug: claim.slug, to: 'withheld', reason });
  expect(await isDueOn(claim, 30)).toBe(false);
});

test.each(['2001-01-01', '2030', 'soon', '2999-01-01', '2030-02-30'])('%s is no day to look again by', async (reviewBy) => {
  const claim = await makeClaimWithEvidence();
  expect(Object.keys((await refusalOf(decide(claim, 'supported', { reviewBy }))).fields)).toEqual(['reviewBy']);
  expect((await statusOf(claim)).status).toBe('unverified');
});

test('a status that waits to be decided has nothing that could still stand', async () => {
  const claim = await makeClaimWithEvidence();
  expect((await refusalOf(check(claim))).code).toBe('nothing-to-recheck');
  await decide(claim, 'under-review');
  expect((await refusalOf(check(claim))).code).toBe('nothing-to-recheck');
});

test('a check of a status that changed meanwhile is refused with what stands now, and so is foreign evidence', async () => {
  const [claim, foreign] = [await makeClaimWithEvidence(), await makeClaimWithEvidence()];
  await decide(claim, 'supported');
  const seenStatusId = (await statusOf(claim)).id;
  await decide(claim, 'disputed');
  const stale = await refusalOf(check(claim, { seenStatusId }));
  expect([stale.code, stale.changed]).toEqual(['stale', expect.objectContaining({ status: 'disputed' })]);
  expect(Object.keys((await refusalOf(check(claim, { evidenceIds: [foreign.evidenceId] }))).fields)).toEqual(['evidenceIds']);
});

test('of two who set the terms at once one hears that they changed; the same terms again are refused', async () => {
  const { seq } = await getPolicies();
  const set = (days: object) => setReviewTerms(editor, { days, reason, seenSeq: seq });
  const done = await Promise.allSettled([set({ causal: 100 }), set({ causal: 200 })]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await refusalOf(set({ causal: 300 }))).code).toBe('stale');
  const now = await getPolicies();
  expect(Object.keys((await refusalOf(setReviewTerms(editor, { days: now.reviewTerms, reason, seenSeq: now.seq }))).fields)).toEqual(['reason']);
});

test.each(['0', '-1', '1.5', '3651', 'x', '1e3'])('%s is no number of days', async (days) => {
  const { seq } = await getPolicies();
  expect(Object.keys((await refusalOf(setReviewTerms(editor, { days: { factual: days }, reason, seenSeq: seq }))).fields)).toEqual(['days.factual']);
});

test('the list walks the index of terms', async () => {
  const plan = await sql().begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    return tx`explain select 1 from claims c where c.review_by <= now() order by c.review_by, c.stream_id limit 6`;
  });
  expect(JSON.stringify(plan)).toContain('claims_review_by');
});
