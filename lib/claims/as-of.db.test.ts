import { beforeAll, expect, test } from 'vitest';
import { recordReads } from '#lib/boundary/reads.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { READINGS } from '#lib/domain/as-of.ts';
import { makeClaim, makeClaimWithEvidence } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { loadSample, SLUGS } from '#test/sample/tell.ts';
import { getClaimAsOf, presently, readClaimAsOf } from './as-of-queries.ts';
import { claimTags } from './claim-tags.ts';
import { getClaim } from './claim-queries.ts';
import { rewordClaim } from './reword-claim.ts';
import { setVisibility } from './set-visibility.ts';

const today = new Date().toISOString().slice(0, 10);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  await loadSample();
});

test('on 1 May 2025 C1 was knowable as supported and recorded as disputed', async () => {
  const known = await getClaimAsOf(SLUGS.C1, { reading: 'known', date: '2025-05-01' });
  const recorded = await getClaimAsOf(SLUGS.C1, { reading: 'recorded', date: '2025-05-01' });
  expect([known?.moment.view?.status.status, recorded?.moment.view?.status.status]).toEqual(['supported', 'disputed']);
});

test.each(Object.values(SLUGS))('what was recorded by today is the present page: %s', async (slug) => {
  const claim = await getClaim(slug);
  if (!claim) throw new Error('the claim is there');
  for (const reading of READINGS) {
    const asOf = { reading, date: today };
    expect(await getClaimAsOf(slug, asOf)).toEqual({ page: claim, moment: { ...presently(claim), asOf } });
  }
});

test('the votes are those that were cast by then', async () => {
  const shown = async (date: string) => (await getClaimAsOf(SLUGS.C1, { reading: 'recorded', date }))?.moment.tally;
  expect(await shown('2025-05-01')).toMatchObject({ isShown: false, votes: null });
  expect(await shown(today)).toMatchObject({ isShown: true, votes: 7 });
});

test('before it was logged the claim is there, and nothing of that day', async () => {
  const found = await getClaimAsOf(SLUGS.C1, { reading: 'recorded', date: '2025-04-30' });
  expect([found?.page.slug, found?.moment.view]).toEqual([SLUGS.C1, null]);
  expect(await readClaimAsOf(SLUGS.C1, 'recorded', '2025-04-30')).toMatchObject({ slug: SLUGS.C1, view: null, tally: { isShown: false } });
});

test.each([['2025-02-30', 'not-a-day', 400], ['May', 'not-a-day', 400], [tomorrow, 'day-to-come', 404]] as const)(
  'the day "%s" is refused as %s', async (date, code, status) => {
    const refusal = await refusalOf(readClaimAsOf(SLUGS.C1, 'known', date));
    expect([refusal.code, new Refusal(refusal.code).status]).toEqual([code, status]);
  },
);

test('no claim is null, whatever the day', async () => {
  expect(await readClaimAsOf('no-such-claim', 'known', '2025-05-01')).toBeNull();
});

test('a draft has no past for readers, and a withheld claim only its tombstone', async () => {
  const draft = await makeClaim(null, { visibility: 'draft' });
  expect(await getClaimAsOf(draft.slug, { reading: 'recorded', date: today })).toBeNull();
  const { slug } = await makeClaimWithEvidence();
  await setVisibility(await makeMember('editor'), { slug, to: 'withheld', reason: 'Asked for by a court' });
  const found = await getClaimAsOf(slug, { reading: 'recorded', date: today });
  expect([found?.page.view.visibility, found?.moment.view]).toEqual(['withheld', null]);
  expect(JSON.stringify([found, await readClaimAsOf(slug, 'known', today)])).not.toContain('example.org');
});

test('a change of the claim makes its as-of pages stale', async () => {
  const researcher = await makeMember('researcher');
  const claim = await makeClaim(researcher);
  const ask = () => getClaimAsOf(claim.slug, { reading: 'recorded', date: today });
  const { value, reads } = await recordReads(ask);
  expect(reads.tags).toContain(claimTags.claim(claim.id));
  const { stale } = await rewordClaim(researcher, {
    slug: claim.slug, wording: 'Other words than those before', reason: 'Closer to the source', seenWordingId: value?.moment.view?.wording.id,
  });
  expect(stale).toContain(claimTags.claim(claim.id));
  expect((await ask())?.moment.view?.wordings).toHaveLength(2);
});
