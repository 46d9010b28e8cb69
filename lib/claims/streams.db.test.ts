import { beforeAll, expect, test } from 'vitest';
import { foldClaim } from '#lib/domain/fold/fold-claim.ts';
import { tallyOn } from '#lib/domain/past-tallies.ts';
import { makeClaim, makeClaimWithEvidence } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { loadSample, SLUGS } from '#test/sample/tell.ts';
import { getClaim } from './claim-queries.ts';
import { relateClaims } from './relate-claims.ts';
import { setVisibility } from './set-visibility.ts';
import { getClaimStreams } from './stream-queries.ts';

beforeAll(async () => {
  await loadSample();
});

test.each(Object.values(SLUGS))('the present page is folded from what is sent, also after the way through JSON: %s', async (slug) => {
  const sent = JSON.parse(JSON.stringify(await getClaimStreams(slug))) as NonNullable<Awaited<ReturnType<typeof getClaimStreams>>>;
  const claim = await getClaim(slug);
  expect(foldClaim(new Map(sent.streams), sent.page.view.id)).toEqual(claim?.view);
  expect(tallyOn(sent.tallies, '2999-01-01')).toEqual(claim?.tally);
});

test('no salt, draft or withheld claim is sent, nor what was said of one', async () => {
  const [editor, researcher] = [await makeMember('editor'), await makeMember('researcher')];
  const { slug } = await makeClaimWithEvidence();
  const other = await makeClaim(researcher, { wording: 'A wording that nobody may read any more' });
  await relateClaims(researcher, { slug, other: other.slug, kind: 'narrows', direction: 'from', note: 'A note on the other claim' });
  expect(JSON.stringify(await getClaimStreams(slug))).toContain('A note on the other claim');
  await setVisibility(editor, { slug: other.slug, to: 'withheld', reason: 'Asked for by a court' });
  const sent = JSON.stringify(await getClaimStreams(slug));
  expect(sent).not.toMatch(/salt|nobody may read|A note on the other claim/);
  expect([await getClaimStreams(other.slug), await getClaimStreams('no-such-claim')]).toEqual([null, null]);
  const draft = await makeClaim(researcher, { visibility: 'draft' });
  expect(await getClaimStreams(draft.slug)).toBeNull();
});
