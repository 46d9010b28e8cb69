import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAxis, place, type Axis } from './axis.ts';

const LENGTH = 960;
const DAY = 86_400_000;
const day = (text: string) => Date.parse(text);
const LOBSTERS = [
  '2022-11-25',
  '2022-11-26',
  '2023-04-20',
  '2023-05-01',
  '2025-04-30',
  '2025-05-01',
  '2025-05-02',
  '2025-05-03',
  '2025-06-01',
  '2025-12-08',
  '2025-12-09',
].map(day);

const points = fc.array(fc.integer({ min: day('1990-01-01'), max: day('2040-01-01') }), {
  minLength: 1,
  maxLength: 60,
});

test('years without anything are left out, so that neighbouring days can be told apart', () => {
  const axis = makeAxis(LOBSTERS, LENGTH);
  expect(axis.breaks.length).toBeGreaterThanOrEqual(2);
  expect(place(axis, day('2025-05-02')) - place(axis, day('2025-05-01'))).toBeGreaterThan(4);
});

test('points that stand apart by themselves are drawn without a break', () => {
  const yearly = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'].map(day);
  expect(makeAxis(yearly, LENGTH).breaks).toEqual([]);
});

test.each([
  ['nothing', []],
  ['one point', [day('2025-05-01')]],
  ['one instant twice', [DAY, DAY]],
  ['two minutes', [DAY, DAY + 60_000]],
])('an axis of %s is of full length or empty', (_, given) => {
  const axis = makeAxis(given, LENGTH);
  expect(axis.segments.at(-1)?.end ?? LENGTH).toBe(LENGTH);
});

test('an axis of one day shows the days before it, and ends soon after it', () => {
  const today = day('2025-05-03T09:00:00Z');
  const axis = makeAxis([today, today + 3_600_000], LENGTH);
  const [segment] = axis.segments;
  expect((today - (segment?.from ?? today)) / DAY).toBeGreaterThan(4.5);
  expect(((segment?.to ?? Infinity) - today) / DAY).toBeLessThan(1.5);
  expect(axis.last).toBe(today + 3_600_000);
});

test('a day is equally long in every segment', () => {
  fc.assert(
    fc.property(points, (given) => {
      const scales = makeAxis(given, LENGTH).segments.map(
        ({ from, to, start, end }) => ((end - start) / (to - from)) * DAY,
      );
      for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 3);
    }),
  );
});

test('pieces follow each other without a hole, in length and in time', () => {
  fc.assert(
    fc.property(points, (given) => {
      const pieces = inOrder(makeAxis(given, LENGTH));
      for (const [index, piece] of pieces.slice(1).entries()) {
        const before = pieces[index];
        expect(piece.start).toBeCloseTo(before?.end ?? -1, 6);
        expect(Math.abs(piece.from - (before?.to ?? 0))).toBeLessThan(2);
        expect(piece.to).toBeGreaterThan(piece.from);
      }
    }),
  );
});

test('every point is inside the axis, outside the breaks, and order is kept', () => {
  fc.assert(
    fc.property(points, (given) => {
      const axis = makeAxis(given, LENGTH);
      const sorted = [...given].sort((a, b) => a - b);
      const places = sorted.map((at) => place(axis, at));
      for (const [index, at] of places.entries()) {
        expect(at).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
        expect(at).toBeLessThanOrEqual(LENGTH);
        expect(axis.breaks.some(({ start, end }) => at > start + 1e-6 && at < end - 1e-6)).toBe(
          false,
        );
      }
    }),
  );
});

function inOrder({ segments, breaks }: Axis) {
  return [...segments, ...breaks].sort((a, b) => a.start - b.start);
}
