import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWhen, type When } from '../time.ts';
import { makeAxis, type Axis } from './axis.ts';
import { layLane, type LaneItem, type LaneLayout, type Mark } from './lanes.ts';

const LENGTH = 960;
const FIRST = Date.parse('2019-01-01');
const DAY = 86_400_000;

const items = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 2500 }),
      days: fc.constantFrom(1, 1, 1, 30, 365),
      label: fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
    }),
    { maxLength: 120 },
  )
  .map((list) =>
    list
      .sort((a, b) => a.day - b.day)
      .map(({ day, days, label }, index) => item(`item-${index}`, whenOf(day, days), label)),
  );

test('no two marks of a lane touch, with their labels', () => {
  fc.assert(
    fc.property(items, (given) => {
      const { marks } = layLane(given, axisOf(given));
      for (const [index, mark] of marks.entries()) {
        for (const other of marks.slice(index + 1)) expect(touches(mark, other)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('every mark and label is inside the axis', () => {
  fc.assert(
    fc.property(items, (given) => {
      for (const { start, end, label } of layLane(given, axisOf(given)).marks) {
        expect(Math.min(start, label?.start ?? 0)).toBeGreaterThanOrEqual(0);
        expect(Math.max(end, label?.end ?? 0)).toBeLessThanOrEqual(LENGTH + 1e-6);
        expect(end).toBeGreaterThan(start);
      }
    }),
    { numRuns: 60 },
  );
});

test('every item is in exactly one mark', () => {
  fc.assert(
    fc.property(items, (given) => {
      const drawn = layLane(given, axisOf(given)).marks.flatMap(({ ids }) => ids);
      expect(drawn.sort()).toEqual(given.map(({ id }) => id).sort());
    }),
    { numRuns: 60 },
  );
});

describe.each([0, 1, 3, 30, 500])('%i items', (count) => {
  const given = Array.from({ length: count }, (_, index) =>
    item(`item-${index}`, whenOf(Math.floor(index / 40), 1), `Outlet number ${index}`),
  );

  test('are laid out the same every time', () => {
    expect(layLane(given, axisOf(given))).toEqual(layLane(given, axisOf(given)));
  });

  test('take at most seven rows', () => {
    expect(layLane(given, axisOf(given)).rows).toBeLessThanOrEqual(7);
  });
});

test('a date known to the month is a bar, a day is a dot', () => {
  const given = [item('month', typed('2025-05'), 'May'), item('day', typed('2025-05-03'), 'third')];
  const marks = byId(layLane(given, axisOf(given)));
  expect(marks.get('month')?.isStretch).toBe(true);
  expect(marks.get('day')?.isStretch).toBe(false);
});

test('a label at the end of the axis stands before its mark', () => {
  const axis: Axis = {
    length: LENGTH,
    breaks: [],
    last: 99 * DAY,
    segments: [{ from: 0, to: 100 * DAY, start: 0, end: LENGTH, anchor: 0 }],
  };
  const [mark] = layLane([item('last', whenAt(99 * DAY, 1), 'The last of them all')], axis).marks;
  expect(mark?.label?.end).toBeLessThan(mark?.start ?? 0);
});

function item(id: string, when: When, label: string): LaneItem {
  return { id, when, label };
}

function whenOf(day: number, days: number): When {
  return whenAt(FIRST + day * DAY, days);
}

function whenAt(from: number, days: number): When {
  return {
    from: new Date(from).toISOString(),
    to: new Date(from + days * DAY).toISOString(),
    precision: 'day',
  };
}

function typed(text: string): When {
  const when = parseWhen(text);
  if (!when) throw new Error(`not a date: ${text}`);
  return when;
}

function axisOf(given: readonly LaneItem[]): Axis {
  return makeAxis(
    given.flatMap(({ when }) => [Date.parse(when.from), Date.parse(when.to)]),
    LENGTH,
  );
}

function byId({ marks }: LaneLayout): Map<string, Mark> {
  return new Map(marks.flatMap((mark) => mark.ids.map((id) => [id, mark])));
}

function touches(a: Mark, b: Mark): boolean {
  if (a.row !== b.row) return false;
  const [one, other] = [a, b].map(({ start, end, label }) => ({
    start: Math.min(start, label?.start ?? start),
    end: Math.max(end, label?.end ?? end),
  }));
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;
}
