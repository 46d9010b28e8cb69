/** A stretch of words that two texts share, as it stands in the first, and how many words that is. */
export type SharedPassage = { text: string; words: number };

/** A shared run of this many words is a copied passage; fewer happen by chance. */
export const LONG_PASSAGE_WORDS = 8;
/** A whole quote counts from this many words on: a person chose where it begins and ends. */
const SHORTEST_QUOTE_WORDS = 3;

type Word = { key: string; from: number; to: number };

/**
 * The longest stretch of words that two texts have in common, letter case and punctuation aside: eight words or more,
 * or the whole of a shorter text of three or more. Takes time that grows with the lengths, not their product: the
 * words of one are indexed by shingles and the other walks them.
 * @returns null when they share no such stretch.
 */
export function sharedPassage(a: string, b: string): SharedPassage | null {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const size = Math.min(LONG_PASSAGE_WORDS, first.length, second.length);
  if (size < SHORTEST_QUOTE_WORDS) return null;
  const places = shinglePlaces(second, size);
  let best: { at: number; length: number } | null = null;
  for (let at = 0; at + size <= first.length; at += 1) {
    const starts = places.get(shingle(first, at, size)) ?? [];
    const length = Math.max(0, ...starts.map((start) => runLength(first, at, second, start)));
    if (length > (best?.length ?? 0)) best = { at, length };
    // What lies within a run already found cannot begin a longer one of the same run.
    if (length > size) at += length - size;
  }
  if (!best) return null;
  const from = first[best.at]?.from ?? 0;
  const to = first[best.at + best.length - 1]?.to ?? 0;
  return { text: a.slice(from, to), words: best.length };
}

const MOST_STARTS = 8;

function shinglePlaces(words: readonly Word[], size: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + size <= words.length; at += 1) {
    const key = shingle(words, at, size);
    const starts = places.get(key);
    if (!starts) places.set(key, [at]);
    // A text that says the same thing a thousand times would be walked a thousand times.
    else if (starts.length < MOST_STARTS) starts.push(at);
  }
  return places;
}

function shingle(words: readonly Word[], at: number, size: number): string {
  let key = '';
  for (let step = 0; step < size; step += 1) key += `${words[at + step]?.key} `;
  return key;
}

function runLength(a: readonly Word[], atA: number, b: readonly Word[], atB: number): number {
  let length = 0;
  while (atA + length < a.length && atB + length < b.length && a[atA + length]?.key === b[atB + length]?.key) length += 1;
  return length;
}

// Scripts without spaces are cut into single letters: a run of eight of them says as much as some words.
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text, folded, with where each stands. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((found) => ({
    key: found[0].normalize('NFKC').toLowerCase(), from: found.index, to: found.index + found[0].length,
  }));
}
