export type Box = { start: number; end: number };

/**
 * The first row, from the top, in which each box touches none before it; boxes come in order of
 * start.
 */
export function packRows(boxes: readonly Box[], between: number): number[] {
  const ends: number[] = [];
  return boxes.map(({ start, end }) => {
    const free = ends.findIndex((last) => last + between <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}

/**
 * Rows for labels that stand on stems at their start, counted upwards: a label goes above every
 * later one it would touch, so no stem runs through another's label. Boxes come in order of start.
 */
export function stairRows(boxes: readonly Box[], between: number): number[] {
  const rows = boxes.map(() => 0);
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const end = (boxes[index]?.end ?? 0) + between;
    const touched = rows.filter((_, other) => other > index && (boxes[other]?.start ?? end) < end);
    rows[index] = touched.reduce((most, row) => Math.max(most, row + 1), 0);
  }
  return rows;
}

/** Keeps each box that touches none kept before it; the first ones are the more important. */
export function withoutOverlap<B extends Box>(boxes: readonly B[], between: number): B[] {
  const kept: B[] = [];
  for (const box of boxes) {
    const isFree = kept.every(
      (other) => other.end + between <= box.start || box.end + between <= other.start,
    );
    if (isFree) kept.push(box);
  }
  return kept;
}
