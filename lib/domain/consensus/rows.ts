import { countEach, type Ratings } from './ratings.ts';

/**
 * The votes that enter a fit, twice: row by row of the items and of the raters, each row in ascending order.
 * What is left out has an empty row, so indexes stay those of the ratings.
 */
export type Grid = {
  items: number;
  raters: number;
  votes: number;
  byItem: Rows;
  byRater: Rows;
  levels: Ratings['levels'];
};

/** Row r holds the votes `start[r]` to `start[r + 1]`: whose (or on which item) and of which level. */
export type Rows = { start: Uint32Array; other: Uint32Array; level: Uint16Array };

/** Lays out the votes of the raters and items that are `in`. */
export function layGrid(ratings: Ratings, raterIn: Uint8Array, itemIn: Uint8Array): Grid {
  const { rater, item, level } = ratings;
  const enters = (k: number) => raterIn[rater[k] as number] === 1 && itemIn[item[k] as number] === 1;
  const perItem = new Uint32Array(ratings.items.length + 1);
  const perRater = new Uint32Array(ratings.raters.length + 1);
  let votes = 0;
  for (let k = 0; k < rater.length; k += 1) {
    if (!enters(k)) continue;
    const n = (item[k] as number) + 1;
    const u = (rater[k] as number) + 1;
    perItem[n] = (perItem[n] as number) + 1;
    perRater[u] = (perRater[u] as number) + 1;
    votes += 1;
  }
  const byItem = emptyRows(perItem, votes);
  const byRater = emptyRows(perRater, votes);
  const nextOfItem = byItem.start.slice();
  const nextOfRater = byRater.start.slice();
  for (let k = 0; k < rater.length; k += 1) {
    if (!enters(k)) continue;
    put(byItem, nextOfItem, item[k] as number, rater[k] as number, level[k] as number);
    put(byRater, nextOfRater, rater[k] as number, item[k] as number, level[k] as number);
  }
  return { items: filled(byItem), raters: filled(byRater), votes, byItem, byRater, levels: ratings.levels };
}

/**
 * Who enters the fit: items with enough votes, then raters with enough of those, then the items again; once, in this
 * order (CN process_data.py).
 */
export function countFilter(ratings: Ratings, filter: { votesPerItem: number; votesPerRater: number }) {
  const first = atLeast(countEach(ratings.item, ratings.items.length), filter.votesPerItem);
  const raterIn = atLeast(countWhere(ratings.rater, ratings.raters.length, ratings.item, first), filter.votesPerRater);
  const itemIn = atLeast(countWhere(ratings.item, ratings.items.length, ratings.rater, raterIn), filter.votesPerItem);
  // The items of the first pass that fell in the last stay out; those of neither were never in.
  return { raterIn, itemIn: itemIn.map((isIn, n) => isIn & (first[n] as number)) };
}

/** How many votes each of `index` has among those whose `other` is in. */
export function countWhere(index: Uint32Array, of: number, other: Uint32Array, otherIn: Uint8Array): Uint32Array {
  const counts = new Uint32Array(of);
  for (let k = 0; k < index.length; k += 1) {
    const at = index[k] as number;
    counts[at] = (counts[at] as number) + (otherIn[other[k] as number] as number);
  }
  return counts;
}

function atLeast(counts: Uint32Array, least: number): Uint8Array {
  return Uint8Array.from(counts, (count) => (count >= least ? 1 : 0));
}

// Turns counts, shifted by one, into where each row starts, in place.
function emptyRows(start: Uint32Array, votes: number): Rows {
  for (let r = 1; r < start.length; r += 1) start[r] = (start[r] as number) + (start[r - 1] as number);
  return { start, other: new Uint32Array(votes), level: new Uint16Array(votes) };
}

function put(rows: Rows, next: Uint32Array, row: number, other: number, level: number): void {
  const at = next[row] as number;
  rows.other[at] = other;
  rows.level[at] = level;
  next[row] = at + 1;
}

function filled({ start }: Rows): number {
  let rows = 0;
  for (let r = 1; r < start.length; r += 1) if ((start[r] as number) > (start[r - 1] as number)) rows += 1;
  return rows;
}
