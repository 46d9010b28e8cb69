import type { Ratings, Vote } from './ratings.ts';

/** Takes votes one by one, however many, and puts them in canonical order at the end. */
export type RatingsCollector = {
  /** Refuses, by throwing a RangeError, a value or weight out of range and more than 65,535 distinct pairs of them. */
  add(vote: Vote): void;
  /**
   * The votes in canonical order, one of each rater on an item: the latest counts.
   * By time, and at one time by `n`. `onTie` hears of two votes of one rater on one item at one time and `n` by the numbers at which they were added.
   */
  finish(onTie?: (first: number, second: number) => void): Ratings;
};

const LEVELS_AT_MOST = 65_535;
// The level of "cannot judge": it takes an earlier value away and is then left out itself.
const NO_VALUE = 65_535;
const FIRST_ROOM = 1024;

/** A collector of votes. */
export function collectRatings(): RatingsCollector {
  const raters = new Map<string, number>();
  const items = new Map<string, number>();
  const levels = collectLevels();
  let columns = makeColumns(FIRST_ROOM);
  let size = 0;
  return {
    add({ rater, item, value, at, weight = 1, n = 0 }) {
      if (size === columns.rater.length) columns = enlarge(columns);
      columns.rater[size] = numberOf(raters, rater);
      columns.item[size] = numberOf(items, item);
      columns.level[size] = value === null ? NO_VALUE : levels.indexOf(value, weight);
      columns.n[size] = n;
      columns.at[size] = at;
      size += 1;
    },
    finish(onTie) {
      const levelsFound = levels.sorted();
      const raterRank = ranks(raters);
      const itemRank = ranks(items);
      for (let k = 0; k < size; k += 1) {
        columns.rater[k] = raterRank.rank[columns.rater[k] as number] as number;
        columns.item[k] = itemRank.rank[columns.item[k] as number] as number;
        const level = columns.level[k] as number;
        if (level !== NO_VALUE) columns.level[k] = levelsFound.rank[level] as number;
      }
      const order = sortedOrder(columns, size, raters.size, items.size);
      const kept = latestOfEach(columns, order, onTie);
      return {
        raters: raterRank.ids, items: itemRank.ids, levels: levelsFound.levels,
        rater: kept.map((k) => columns.rater[k] as number), item: kept.map((k) => columns.item[k] as number),
        level: pick(new Uint16Array(kept.length), columns.level, kept), at: pick(new Float64Array(kept.length), columns.at, kept),
      };
    },
  };
}

/** The votes in canonical order. */
export function ratingsOf(votes: Iterable<Vote>): Ratings {
  const collector = collectRatings();
  for (const vote of votes) collector.add(vote);
  return collector.finish();
}

type Columns = { rater: Uint32Array; item: Uint32Array; level: Uint16Array; at: Float64Array; n: Uint32Array };

function makeColumns(room: number): Columns {
  return { rater: new Uint32Array(room), item: new Uint32Array(room), level: new Uint16Array(room), at: new Float64Array(room), n: new Uint32Array(room) };
}

function enlarge(columns: Columns): Columns {
  const larger = makeColumns(Math.ceil(columns.rater.length * 1.6));
  larger.rater.set(columns.rater);
  larger.item.set(columns.item);
  larger.level.set(columns.level);
  larger.at.set(columns.at);
  larger.n.set(columns.n);
  return larger;
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

function ranks(numbers: Map<string, number>): { ids: string[]; rank: Uint32Array } {
  const ids = [...numbers.keys()].sort();
  const rank = new Uint32Array(ids.length);
  ids.forEach((id, at) => { rank[numbers.get(id) ?? 0] = at; });
  return { ids, rank };
}

function collectLevels() {
  const found = new Map<number, Map<number, number>>();
  const pairs: [value: number, weight: number][] = [];
  return {
    indexOf(value: number, weight: number): number {
      const known = found.get(value)?.get(weight);
      if (known !== undefined) return known;
      if (!(value >= 0 && value <= 1)) throw new RangeError(`a value lies in [0, 1], which ${value} does not`);
      if (!(weight > 0 && weight <= 1)) throw new RangeError(`a weight lies in (0, 1], which ${weight} does not`);
      if (pairs.length === LEVELS_AT_MOST) throw new RangeError(`more than ${LEVELS_AT_MOST} distinct pairs of value and weight`);
      found.set(value, (found.get(value) ?? new Map<number, number>()).set(weight, pairs.length));
      return pairs.push([value, weight]) - 1;
    },
    sorted(): { rank: Uint32Array; levels: Ratings['levels'] } {
      const order = pairs.map((_, k) => k).sort((a, b) => compare(pairs[a], pairs[b]));
      const rank = new Uint32Array(order.length);
      order.forEach((k, at) => { rank[k] = at; });
      return { rank, levels: {
        value: Float64Array.from(order, (k) => pairs[k]?.[0] ?? 0), weight: Float64Array.from(order, (k) => pairs[k]?.[1] ?? 0),
      } };
    },
  };
}

function compare(a: readonly number[] = [], b: readonly number[] = []): number {
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}

// Two stable counting sorts: by rater, then by item. What ties keeps the order it came in.
function sortedOrder(columns: Columns, size: number, raters: number, items: number): Uint32Array {
  const identity = new Uint32Array(size);
  for (let k = 0; k < size; k += 1) identity[k] = k;
  return countingSort(countingSort(identity, columns.rater, raters), columns.item, items);
}

function countingSort(order: Uint32Array, key: Uint32Array, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let k = 0; k < order.length; k += 1) {
    const at = (key[order[k] as number] as number) + 1;
    next[at] = (next[at] as number) + 1;
  }
  for (let k = 1; k <= keys; k += 1) next[k] = (next[k] as number) + (next[k - 1] as number);
  const sorted = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k += 1) {
    const from = order[k] as number;
    const at = key[from] as number;
    sorted[next[at] as number] = from;
    next[at] = (next[at] as number) + 1;
  }
  return sorted;
}

// Of one rater's votes on one item the latest; of two at one time the one of the higher level, in whatever order they came.
function latestOfEach(columns: Columns, order: Uint32Array, onTie: (first: number, second: number) => void = () => {}): Uint32Array {
  let kept = 0;
  for (let k = 0; k < order.length; k += 1) {
    const now = order[k] as number;
    const last = order[kept - 1] ?? now;
    if (kept > 0 && columns.item[last] === columns.item[now] && columns.rater[last] === columns.rater[now]) {
      if (columns.at[last] === columns.at[now] && columns.n[last] === columns.n[now]) onTie(last, now);
      if (isLater(columns, now, last)) order[kept - 1] = now;
    } else {
      order[kept] = now;
      kept += 1;
    }
  }
  return order.subarray(0, kept).filter((k) => columns.level[k] !== NO_VALUE);
}

function isLater({ at, level, n }: Columns, one: number, other: number): boolean {
  const gap = ((at[one] as number) - (at[other] as number)) || ((n[one] as number) - (n[other] as number));
  return gap > 0 || (gap === 0 && (level[one] as number) > (level[other] as number));
}

function pick<T extends Uint16Array | Float64Array>(into: T, from: T, kept: Uint32Array): T {
  for (let k = 0; k < kept.length; k += 1) into[k] = from[kept[k] as number] as number;
  return into;
}
