import { expect, test } from 'vitest';
import { inTransaction, on } from '#db/client.ts';
import { daysMoved, insertPoints, pointsOf, type PointRow } from '#db/consensus-points.ts';
import { makeClaim } from '#test/factories/claims.ts';

const START = Date.parse('2026-01-01T00:00:00.000Z');
const HOUR = 3_600_000;

const day = (at: string) => at.slice(0, 10);

/** A point for each of these scores, so many hours apart. */
async function claimWith(scores: readonly number[], hours: number, closes: (k: number) => boolean = () => false): Promise<string> {
  const { id } = await makeClaim();
  const points = scores.map((intercept, k): PointRow => ({
    claimId: id, n: k + 1, at: new Date(START + k * hours * HOUR).toISOString(), epoch: 0, closesEpoch: closes(k),
    reading: { votes: 6, intercept, band: { low: 0, high: 1 }, plain: { share: 0.5, earlier: 0 } }, state: null,
  }));
  await inTransaction((tx) => insertPoints(tx, points));
  return id;
}

test('a curve holds the points at which something moved, and always the latest', async () => {
  const id = await claimWith([0.1, 0.1, 0.1004, 0.2, 0.2, 0.2], 24);
  const points = await pointsOf(on(), id, 100);
  expect(points.map(({ n, hasMoved }) => [n, hasMoved])).toEqual([[1, true], [4, true], [6, false]]);
});

test('of very many points it keeps one of each stretch, over the whole time', async () => {
  const id = await claimWith(Array.from({ length: 300 }, (_, k) => (k % 90) / 100), 6);
  const points = await pointsOf(on(), id, 50);
  expect(points.length).toBeLessThanOrEqual(50);
  expect(points.length).toBeGreaterThan(40);
  expect(points[0]?.n).toBeLessThan(10);
  expect(points.at(-1)?.n).toBe(300);
  expect(points.map(({ n }) => n)).toEqual(points.map(({ n }) => n).toSorted((a, b) => a - b));
});

test('what epochs moved adds up, also over those that are left out', async () => {
  // Every second point closes an epoch, with 0.1 up at the first of them and too little to be seen at the next.
  const id = await claimWith([0.1, 0.2, 0.25, 0.2521, 0.3, 0.3], 24, (k) => k % 2 === 1);
  const points = await pointsOf<unknown, unknown>(on(), id, 100);
  expect(points.map(({ n, refitted }) => [n, refitted.agreement.toFixed(4)])).toEqual([[1, '0.0000'], [2, '0.1000'], [3, '0.1000'], [5, '0.1021'], [6, '0.1021']]);
});

test('its days are those on which it moved, no finer than a day and no more than asked for', async () => {
  const slow = await daysMoved(on(), await claimWith([0.1, 0.2, 0.2, 0.2, 0.3], 24), 60);
  expect(slow.map(day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-05']);
  const hourly = await daysMoved(on(), await claimWith(Array.from({ length: 72 }, (_, k) => (k % 50) / 100), 1), 60);
  expect(hourly.map(day)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-03']);
  const long = await daysMoved(on(), await claimWith(Array.from({ length: 400 }, (_, k) => (k % 90) / 100), 24), 60);
  expect(long.length).toBeLessThanOrEqual(62);
  expect(day(long[0] ?? '')).toBe('2026-01-01');
  expect(long.at(-1)).toBe(new Date(START + 399 * 24 * HOUR).toISOString());
});

test('what only new fits moved asks for no room but for its end', async () => {
  const days = await daysMoved(on(), await claimWith([0.1, 0.2, 0.3, 0.4], 24, () => true), 60);
  expect(days.map(day)).toEqual(['2026-01-01', '2026-01-04']);
});

test('a claim nobody voted on has none', async () => {
  const { id } = await makeClaim();
  expect(await pointsOf(on(), id, 10)).toEqual([]);
  expect(await daysMoved(on(), id, 10)).toEqual([]);
});
