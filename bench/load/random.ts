/** The same numbers in every run, so that two runs measure the same claims. */
export type Random = {
  /** From 0 up to, but not including, `below`. */
  upTo(below: number): number;
  chance(share: number): boolean;
  oneOf<T>(list: readonly T[]): T;
};

/** A small generator (mulberry32) from a seed. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    upTo: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    oneOf: (list) => {
      // Squared: a few values are common and most are rare, as words and parties are.
      const value = list[Math.floor(next() ** 2 * list.length)];
      if (value === undefined) throw new Error('an empty list has no value');
      return value;
    },
  };
}
