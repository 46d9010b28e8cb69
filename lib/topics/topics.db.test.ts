import { expect, test } from 'vitest';
import { changeStatus } from '#lib/claims/change-status.ts';
import { makeClaim, makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { claimsIn, getTopicName, latestMovesIn, listOfTopics, profileOfTopic } from './topic-queries.ts';

test('a topic shows its claims, where they stand and what moved', async () => {
  const moved = await makeClaimWithEvidence({ topics: 'Export controls' });
  const still = await makeClaim(null, { topics: 'Export controls, Other' });
  const { view } = await see(moved.slug);
  await changeStatus(await makeMember('editor'), {
    slug: moved.slug, to: 'disputed', reason: 'Serious sources on both sides', evidenceIds: [moved.evidenceId], seenStatusId: view.status.id,
  });
  expect(await getTopicName('export-controls', null)).toBe('Export controls');
  expect((await claimsIn('export-controls', null)).lines.map(({ slug }) => slug)).toEqual([still.slug, moved.slug]);
  expect(await latestMovesIn('export-controls')).toMatchObject([{ slug: moved.slug, fromStatus: 'unverified', status: 'disputed' }]);
  const profile = await profileOfTopic('export-controls');
  expect(profile.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
    { status: 'disputed', claims: 1 }, { status: 'unverified', claims: 1 },
  ]);
});

test('topics are listed by address with their counts; a topic of drafts alone is not there', async () => {
  await makeClaim(null, { topics: 'Aardvarks' });
  await makeClaim(null, { topics: 'Aardvarks, Badgers' });
  await makeClaim(null, { topics: 'Badgers, Aaa secret', visibility: 'draft' });
  const { topics } = await listOfTopics('');
  expect(topics.slice(0, 2)).toEqual([
    { slug: 'aardvarks', name: 'Aardvarks', claims: 2 }, { slug: 'badgers', name: 'Badgers', claims: 1 },
  ]);
  expect(await getTopicName('aaa-secret', null)).toBeNull();
});

test('topics and their claims are paged without a gap or a repeat', async () => {
  for (let n = 0; n < 55; n += 1) await makeClaim(null, { topics: `Many, Series ${String(n).padStart(2, '0')}` });
  const slugs: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof listOfTopics>> = await listOfTopics(after);
    slugs.push(...page.topics.map(({ slug }) => slug));
    after = page.next;
  }
  expect(slugs.filter((slug) => slug.startsWith('series-'))).toHaveLength(55);
  expect(new Set(slugs).size).toBe(slugs.length);
  const first = await claimsIn('many', null);
  const second = await claimsIn('many', first.next);
  expect(new Set([...first.lines, ...second.lines].map(({ slug }) => slug)).size).toBe(40);
});

test('a topic in letters that ASCII lacks is found by them', async () => {
  await makeClaim(null, { topics: '北京 气候' });
  expect(await getTopicName('北京-气候', null)).toBe('北京 气候');
});
