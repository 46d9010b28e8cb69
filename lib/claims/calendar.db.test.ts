import { beforeAll, expect, test } from 'vitest';
import { recordReads } from '#lib/boundary/reads.ts';
import { makeClaim } from '#test/factories/claims.ts';
import { loadSample } from '#test/sample/tell.ts';
import { onThisDay, thisWeek } from './calendar-queries.ts';

beforeAll(async () => {
  await loadSample();
});

test('a week counts the changes of status since its first day, and none of before', async () => {
  const week = await thisWeek('2025-05-03T12:00:00.000Z');
  expect([week.since, week.today]).toEqual(['2025-04-27T00:00:00.000Z', '2025-05-03T00:00:00.000Z']);
  expect(week.counts.moved).toBeGreaterThan(5);
  const after = await thisWeek('2030-05-03T12:00:00.000Z');
  expect([after.counts, after.logged]).toEqual([{ moved: 0, logged: 0 }, []]);
});

test('a claim logged now is of this week, and a draft is not', async () => {
  const { slug } = await makeClaim();
  const draft = await makeClaim(null, { visibility: 'draft' });
  const { logged } = await thisWeek();
  expect(logged.map((line) => line.slug)).toContain(slug);
  expect(logged.map((line) => line.slug)).not.toContain(draft.slug);
});

test('on this day shows what was said and decided on the same day of earlier months and years, not today', async () => {
  const year = await onThisDay('2026-05-03T08:00:00.000Z');
  expect(year.moved).toHaveLength(4);
  expect(new Set(year.moved.map(({ day }) => day))).toEqual(new Set(['2025-05-03T00:00:00.000Z']));
  expect(year.moved.every(({ statusSince }) => statusSince.startsWith('2025-05-03'))).toBe(true);
  const month = await onThisDay('2025-06-03T08:00:00.000Z');
  expect(month.moved).toEqual(year.moved);
  const itself = await onThisDay('2025-05-03T08:00:00.000Z');
  expect(itself.moved).toEqual([]);
  const { slug } = await makeClaim(null, { said: '2019-03-07' });
  expect((await onThisDay('2025-03-07T08:00:00.000Z')).said.map((line) => [line.slug, line.day])).toEqual([[slug, '2019-03-07T00:00:00.000Z']]);
  await makeClaim(null, { said: '2019-03' });
  expect((await onThisDay('2025-03-01T08:00:00.000Z')).said).toEqual([]);
});

test('what depends on the day holds until midnight UTC', async () => {
  const asks: ((now: string) => Promise<unknown>)[] = [thisWeek, onThisDay];
  for (const ask of asks) {
    const { reads } = await recordReads(() => ask('2025-05-03T23:59:00.000Z'));
    expect(new Date(reads.until).toISOString()).toBe('2025-05-04T00:00:00.000Z');
    expect([...reads.tags]).toContain('claims');
  }
});
