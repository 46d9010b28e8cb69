import { joinPhrases, meaningKey } from './same-words.ts';
import { stem } from './stem.ts';
import { isNegator, isWrittenAsEnglish, stopwords } from './stopwords.ts';

/** Scripts written without spaces, or (Korean) with endings glued on: pairs of letters stand for words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc]+/gu;

/** A bound on what one wording can cost; a claim is a sentence, not a page. */
const MOST_WORDS = 200;

/**
 * The distinct words a wording is found by: stemmed, synonyms joined, stopwords and negations left out.
 * Takes what normaliseWording gave and its language; gives at most 200 keys, in order of appearance.
 */
export function wordKeys(normalised: string, language: string): string[] {
  const skipped = stopwords(language);
  const keys = new Set<string>();
  for (const word of spokenWords(normalised, language)) {
    if (keys.size >= MOST_WORDS) break;
    if (skipped.has(word) || isNegator(word)) continue;
    for (const key of keysOf(word, language)) keys.add(key);
  }
  return [...keys].slice(0, MOST_WORDS);
}

/** Whether a normalised wording negates what it speaks of: an odd number of negations. */
export function isNegated(normalised: string, language: string): boolean {
  const negations = normalised.split(' ').filter(isNegator);
  // French "ne … pas" and "ne … aucun" are one negation in two words.
  return negations.filter((word) => language !== 'fr' || word !== 'ne').length % 2 === 1;
}

function spokenWords(normalised: string, language: string): string[] {
  const words = normalised.split(' ').filter(Boolean);
  return isWrittenAsEnglish(language) ? joinPhrases(words) : words;
}

/** A longer key is no word, and would burst an index page. */
const MOST_KEY_LETTERS = 40;

function keysOf(word: string, language: string): string[] {
  const unspaced = word.match(UNSPACED);
  if (!unspaced) return [atMost(MOST_KEY_LETTERS, isWrittenAsEnglish(language) ? meaningKey(word) : stem(word))];
  const rest = word.replace(UNSPACED, ' ').split(' ').filter(Boolean);
  return [...unspaced.flatMap(letterPairs), ...rest.map((part) => atMost(MOST_KEY_LETTERS, part))];
}

/** Cut between letters, never within one: half a letter cannot be stored. */
function atMost(letters: number, word: string): string {
  return word.length <= letters ? word : Array.from(word).slice(0, letters).join('');
}

function letterPairs(run: string): string[] {
  const letters = Array.from(run);
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}
