import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, stairRows, withoutOverlap, type Box } from './rows.ts';

const boxes = fc
  .array(
    fc.record({ start: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 1, max: 200 }) }),
    { maxLength: 80 },
  )
  .map((list) => list.map(({ start, width }): Box => ({ start, end: start + width })));

test('boxes in one row keep their distance', () => {
  fc.assert(
    fc.property(boxes, (given) => {
      const sorted = [...given].sort((a, b) => a.start - b.start);
      const rows = packRows(sorted, 6);
      for (const row of new Set(rows)) {
        const inRow = sorted.filter((_, index) => rows[index] === row);
        for (const [index, box] of inRow.slice(1).entries()) {
          expect(box.start - (inRow[index]?.end ?? 0)).toBeGreaterThanOrEqual(6);
        }
      }
    }),
  );
});

test('boxes that touch nothing share the first row', () => {
  expect(
    packRows(
      [
        { start: 0, end: 10 },
        { start: 20, end: 30 },
      ],
      6,
    ),
  ).toEqual([0, 0]);
});

test('no stem runs through a label, and no two labels touch', () => {
  fc.assert(
    fc.property(boxes, (given) => {
      const sorted = [...given].sort((a, b) => a.start - b.start);
      const rows = stairRows(sorted, 6);
      for (const [index, box] of sorted.entries()) {
        const earlier = sorted.slice(0, index).filter(({ end }) => end > box.start);
        for (const one of earlier)
          expect(rows[sorted.indexOf(one)]).toBeGreaterThan(rows[index] ?? 0);
      }
    }),
  );
});

test('of boxes that touch, the one named first is kept', () => {
  const [first, second, apart] = [
    { start: 10, end: 20 },
    { start: 0, end: 12 },
    { start: 40, end: 50 },
  ];
  expect(withoutOverlap([first, second, apart], 0)).toEqual([first, apart]);
});
