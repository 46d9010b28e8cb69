const SHINGLE_LETTERS = 5;

/** Scripts without spaces say in two letters what others say in five. */
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;
const DENSE_SHINGLE_LETTERS = 2;

const MOST_LETTERS = 2000;

/**
 * The overlapping pieces of a normalised wording that MinHash compares.
 * Takes what normaliseWording gave; gives distinct pieces, none for an empty wording.
 */
export function shingles(normalised: string): Set<string> {
  const text = normalised.slice(0, MOST_LETTERS);
  const size = DENSE.test(text) ? DENSE_SHINGLE_LETTERS : SHINGLE_LETTERS;
  if (text.length <= size) return new Set(text === '' ? [] : [text]);
  const pieces = new Set<string>();
  for (let at = 0; at + size <= text.length; at++) pieces.add(text.slice(at, at + size));
  return pieces;
}

/** The share of pieces two wordings have in common, 0 to 1: what MinHash estimates, exactly. */
export function sharedShingles(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
