import type { Ratings } from '../ratings.ts';

/**
 * Votes with a direction, twice: by cell (an item and a direction: cell 2n against item n, cell 2n + 1 for it) and by
 * rater. Rows ascend. Who was found already, was released, or was asked to vote is not in it.
 */
export type Cells = {
  cellStart: Uint32Array;
  cellRater: Uint32Array;
  cellAt: Float64Array;
  raterStart: Uint32Array;
  raterCell: Uint32Array;
  raterAt: Float64Array;
  /** Votes with a direction on each item. */
  perItem: Uint32Array;
};

/** Lays out the votes that `counts` lets in, with the direction that each value has; 0 leaves it out. */
export function layCells(ratings: Ratings, counts: (k: number) => boolean, directionOf: (value: number) => -1 | 0 | 1): Cells {
  const { rater, item, level, levels, at } = ratings;
  const ofLevel = Int8Array.from(levels.value, directionOf);
  const cellOf = (k: number) => 2 * (item[k] as number) + ((ofLevel[level[k] as number] as number) > 0 ? 1 : 0);
  const kept = new Uint8Array(rater.length);
  const cellStart = new Uint32Array(2 * ratings.items.length + 1);
  const raterStart = new Uint32Array(ratings.raters.length + 1);
  for (let k = 0; k < rater.length; k += 1) {
    if (ofLevel[level[k] as number] === 0 || !counts(k)) continue;
    kept[k] = 1;
    bump(cellStart, cellOf(k) + 1);
    bump(raterStart, (rater[k] as number) + 1);
  }
  accumulate(cellStart);
  accumulate(raterStart);
  const votes = cellStart[cellStart.length - 1] as number;
  const cells = {
    cellStart, cellRater: new Uint32Array(votes), cellAt: new Float64Array(votes), raterStart, raterCell: new Uint32Array(votes),
    raterAt: new Float64Array(votes), perItem: Uint32Array.from(ratings.items, (_, n) => (cellStart[2 * n + 2] as number) - (cellStart[2 * n] as number)),
  };
  const nextOfCell = cellStart.slice();
  const nextOfRater = raterStart.slice();
  for (let k = 0; k < rater.length; k += 1) {
    if (kept[k] !== 1) continue;
    const c = bump(nextOfCell, cellOf(k));
    cells.cellRater[c] = rater[k] as number;
    cells.cellAt[c] = at[k] as number;
    const u = bump(nextOfRater, rater[k] as number);
    cells.raterCell[u] = cellOf(k);
    cells.raterAt[u] = at[k] as number;
  }
  return cells;
}

/** How many raters voted in a cell. */
export function sizeOf({ cellStart }: Pick<Cells, 'cellStart'>, cell: number): number {
  return (cellStart[cell + 1] as number) - (cellStart[cell] as number);
}

// Adds one and gives what stood there before.
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}

function accumulate(starts: Uint32Array): void {
  for (let k = 1; k < starts.length; k += 1) starts[k] = (starts[k] as number) + (starts[k - 1] as number);
}
