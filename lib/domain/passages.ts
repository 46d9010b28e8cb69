import { findQuote } from './anchoring/find-quote.ts';
import type { PassageFate } from './captures.ts';

export type PassageChange = {
  fate: PassageFate; before: string; after: string | null;
  /** How many characters of the quote differ where its words stand now; null where they stand nowhere, or nothing is quoted. */
  distance: number | null;
};

const LONGEST = 1200;
/** How many of a passage's words a paragraph must share to be what became of it. */
const LEAST_SHARED = 0.35;

/** What two readings of a text share: letters and digits, whatever the punctuation, case and spacing. */
function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two texts say the same, word by word. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

/** What became of a quoted passage between two texts of its source; without a quote, of the first paragraph that differs. */
export function passageChange(quote: string | null, before: string, after: string): PassageChange {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  // A quote that the copy never had, say from behind a paywall, tells nothing of what changed.
  const had = quote === null ? null : hadAs(quote, before);
  if (quote === null || had === null) return firstDifference(old, now);
  const passage = old.find((paragraph) => contains(paragraph, had.words)) ?? had.words;
  if (contains(after, had.words)) return { fate: 'same', before: passage.slice(0, LONGEST), after: passage.slice(0, LONGEST), distance: had.distance };
  const around = aroundQuote(quote, after);
  const next = around?.passage ?? nearest(passage, now);
  return { fate: next === null ? 'missing' : 'changed', before: passage.slice(0, LONGEST), after: next?.slice(0, LONGEST) ?? null, distance: around?.distance ?? null };
}

/** The words that stood for a quote in a text: its own, or, where it had changed by then already, those nearest to it. */
function hadAs(quote: string, text: string): { words: string; distance: number } | null {
  if (wordsOf(quote).length === 0) return null;
  if (contains(text, quote)) return { words: quote, distance: 0 };
  const { found } = findQuote(text, { exact: quote, prefix: '', suffix: '' });
  return found && { words: found.quote.exact, distance: found.distance };
}

// The words themselves, a few letters apart, tell where the passage went even when all around them was written anew.
function aroundQuote(quote: string, text: string): { passage: string; distance: number } | null {
  const { found } = findQuote(text, { exact: quote, prefix: '', suffix: '' });
  if (!found) return null;
  const { start, end } = found.position;
  const close = text.indexOf('\n', end);
  return { passage: text.slice(text.lastIndexOf('\n', start) + 1, close < 0 ? text.length : close).trim(), distance: found.distance };
}

function firstDifference(old: readonly string[], now: readonly string[]): PassageChange {
  const kept = new Set(now.map(folded));
  const lost = old.find((paragraph) => !kept.has(folded(paragraph)));
  if (lost !== undefined) return { fate: 'unquoted', before: lost.slice(0, LONGEST), after: nearest(lost, now)?.slice(0, LONGEST) ?? null, distance: null };
  const had = new Set(old.map(folded));
  return { fate: 'unquoted', before: '', after: now.find((paragraph) => !had.has(folded(paragraph)))?.slice(0, LONGEST) ?? null, distance: null };
}

function nearest(passage: string, paragraphs: readonly string[]): string | null {
  const words = new Set(wordsOf(passage));
  const scored = paragraphs.map((paragraph) => ({ paragraph, shared: sharedWords(words, wordsOf(paragraph)) }));
  const best = scored.toSorted((a, b) => b.shared - a.shared)[0];
  return best && best.shared >= words.size * LEAST_SHARED ? best.paragraph : null;
}

function sharedWords(words: ReadonlySet<string>, others: readonly string[]): number {
  return new Set(others.filter((word) => words.has(word))).size;
}

function paragraphsOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function contains(text: string, quote: string): boolean {
  return folded(text).includes(folded(quote));
}

function folded(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

const RETRACTION = /\b(?:this (?:article|story|paper|report|page|post) (?:has been|was|is) (?:retracted|withdrawn)|retraction (?:notice|of)|(?:article|paper) retracted)\b|^\s*retract(?:ed|ion)\b/im;
const CORRECTION = /^\s*(?:correction|corrected|clarification|editor['’]s note|update(?:d)? to correct)\b|\bthis (?:article|story|report|page|post) (?:has been|was) (?:corrected|amended|updated to correct)\b|\ban earlier version of this (?:article|story|report|page|post)\b/im;

/** What a page says of itself now and did not say before: that it was retracted, or corrected. */
export function saysOfItself(before: { title: string | null; text: string }, after: { title: string | null; text: string }): 'retracted' | 'corrected' | null {
  const [old, now] = [before, after].map(({ title, text }) => `${title ?? ''}\n${text}`);
  if (RETRACTION.test(now ?? '') && !RETRACTION.test(old ?? '')) return 'retracted';
  return CORRECTION.test(now ?? '') && !CORRECTION.test(old ?? '') ? 'corrected' : null;
}
