export type Box = { start: number; end: number };

/** The first row, from the top, in which each box touches none before it; boxes come in order of start. */
export function packRows(boxes: readonly Box[], between: number): number[] {
  const ends: number[] = [];
  return boxes.map(({ start, end }) => {
    const free = ends.findIndex((last) => last + between <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}

/** Keeps each box that touches none kept before it; the first ones are the more important. */
export function withoutOverlap<B extends Box>(boxes: readonly B[], between: number): B[] {
  const kept: B[] = [];
  for (const box of boxes) {
    const isFree = kept.every((other) => other.end + between <= box.start || box.end + between <= other.start);
    if (isFree) kept.push(box);
  }
  return kept;
}
