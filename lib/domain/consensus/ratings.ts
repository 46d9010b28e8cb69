/**
 * Who voted what on which item, as typed arrays in one canonical order: by item, then by rater, both in the order
 * of their ids. The same votes give the same bytes in whatever order they came.
 */
export type Ratings = {
  /** Ids, ascending by UTF-16 code units. */
  raters: readonly string[];
  items: readonly string[];
  /** One element a vote. */
  rater: Uint32Array;
  item: Uint32Array;
  /** Which of `levels` the vote has. */
  level: Uint16Array;
  /** When, in milliseconds since 1970. */
  at: Float64Array;
  /** The distinct pairs of value in [0, 1] and weight in (0, 1]. */
  levels: { value: Float64Array; weight: Float64Array };
};

/**
 * One vote as it comes in. A null value is "cannot judge": it takes back an earlier value.
 * `n` orders votes of one rater on one item that have the same time.
 */
export type Vote = { rater: string; item: string; value: number | null; at: number; weight?: number; n?: number };

/** How many votes of each item, each rater; the length of `of` is how many there are. */
export function countEach(index: Uint32Array, of: number): Uint32Array {
  const counts = new Uint32Array(of);
  for (let k = 0; k < index.length; k += 1) {
    const at = index[k] as number;
    counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

/** The votes that `keep` says yes to, in the same order and with the same indexes. */
export function ratingsWhere(ratings: Ratings, keep: (k: number) => boolean): Ratings {
  const { rater, item, level, at } = ratings;
  const kept = new Uint8Array(rater.length);
  let total = 0;
  for (let k = 0; k < kept.length; k += 1) {
    if (!keep(k)) continue;
    kept[k] = 1;
    total += 1;
  }
  const taken = { rater: new Uint32Array(total), item: new Uint32Array(total), level: new Uint16Array(total), at: new Float64Array(total) };
  for (let k = 0, to = 0; k < kept.length; k += 1) {
    if (kept[k] !== 1) continue;
    taken.rater[to] = rater[k] as number;
    taken.item[to] = item[k] as number;
    taken.level[to] = level[k] as number;
    taken.at[to] = at[k] as number;
    to += 1;
  }
  return { ...ratings, ...taken };
}
