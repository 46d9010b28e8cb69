import { textHash } from './matching/minhash.ts';
import { LONG_PASSAGE_WORDS, wordsOf } from './shared-passage.ts';

/** What a document is found by among all others: a passage it has, or an address it links to. */
export const TRACE_KINDS = ['passage', 'link'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Of so many shingles in a row the smallest is kept, so two texts that share this many words more than a shingle meet. */
const WINDOW = 6;
/** Two texts with a run of so many words in common always share a trace. */
export const ALWAYS_FOUND_WORDS = LONG_PASSAGE_WORDS + WINDOW - 1;
const MOST_TRACES = 800;
const MOST_LINKS = 200;

/**
 * The traces of a text's passages: hashes of eight words in a row, of which winnowing keeps the smallest in each window
 * (Schleimer, Wilkerson and Aiken, "Winnowing", 2003). A whole-text MinHash would miss the long article that copies one
 * paragraph. Of a very long text the smallest are kept, which are the same ones in every text. As signed 32-bit numbers.
 */
export function passageTraces(text: string): number[] {
  const keys = wordsOf(text).map(({ key }) => key);
  const hashes = Array.from({ length: Math.max(0, keys.length - LONG_PASSAGE_WORDS + 1) }, (_, at) => textHash(keys.slice(at, at + LONG_PASSAGE_WORDS).join(' ')));
  const kept = new Set<number>();
  for (let at = 0; at === 0 ? hashes.length > 0 : at + WINDOW <= hashes.length; at += 1) kept.add(Math.min(...hashes.slice(at, at + WINDOW)));
  return smallest(kept, MOST_TRACES);
}

/** The traces of the addresses that a document links to, each by the key that all ways of writing it share. */
export function linkTraces(addressKeys: Iterable<string>): number[] {
  return smallest(new Set([...addressKeys].map(textHash)), MOST_LINKS);
}

function smallest(hashes: ReadonlySet<number>, most: number): number[] {
  return [...hashes].toSorted((a, b) => a - b).slice(0, most).map((hash) => hash | 0);
}
