import { normaliseWording } from './normalise-wording.ts';
import { sharedShingles, shingles } from './shingles.ts';
import { mainLanguage } from './stopwords.ts';
import { isNegated, wordKeys } from './words.ts';

/** What similarity compares: made once per wording. */
export type MatchText = {
  words: ReadonlySet<string>;
  pieces: ReadonlySet<string>;
  isNegated: boolean;
};

/** Reads a wording for comparison. Takes any string and a language code. */
export function matchText(wording: string, languageCode: string): MatchText {
  const language = mainLanguage(languageCode);
  const normalised = normaliseWording(wording, language);
  return {
    words: new Set(wordKeys(normalised, language)),
    pieces: shingles(normalised),
    isNegated: isNegated(normalised, language),
  };
}

/** Two claims that name different numbers are seldom the same claim. */
const NUMBERS_DIFFER = 0.75;

/**
 * How near two wordings are, 0 to 1, the same both ways: the better of shared meaning (words weighed by
 * how much they say) and shared letters (which forgives typing errors), less when their numbers differ.
 */
export function similarity(a: MatchText, b: MatchText): number {
  const near = Math.max(sharedMeaning(a.words, b.words), sharedShingles(a.pieces, b.pieces));
  return numbersDiffer(a.words, b.words) ? near * NUMBERS_DIFFER : near;
}

/** From here on a person typing a claim is warned that it may be logged already. */
export const WARN_FROM = 0.45;

/** Whether one wording negates what the other says: still worth showing, and worth saying. */
export function isOpposite(a: MatchText, b: MatchText): boolean {
  return a.isNegated !== b.isNegated;
}

function sharedMeaning(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = weigh([...a].filter((word) => b.has(word)));
  const between = Math.sqrt(weigh(a) * weigh(b));
  return between === 0 ? 0 : Math.min(1, shared / between);
}

function weigh(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

/** Longer words are rarer; a number of more than one digit is nearly a name. */
function weightOf(word: string): number {
  if (/^\d/.test(word)) return word.length > 1 ? 1.2 : 0.6;
  return [0, 0.4, 0.6, 0.8, 1, 1.1][word.length] ?? 1.2;
}

function numbersDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const inA = [...a].filter(isNumber);
  const inB = [...b].filter(isNumber);
  return inA.length > 0 && inB.length > 0 && !inA.some((word) => b.has(word));
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}
