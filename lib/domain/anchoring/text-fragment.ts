import type { TextQuote } from './selectors.ts';

/** Above this many characters a passage is named by its first and last words. */
const LONGEST_WHOLE = 200;
const EDGE_WORDS = 5;
const CONTEXT_WORDS = 3;

/**
 * An address that opens a page at a quote (WICG Scroll to Text Fragment): `#:~:text=prefix-,start,end,-suffix`. A
 * fragment that the address has already stays in front of it. Context is cut to whole words, because a browser
 * looks for words; where none is whole there is none.
 */
export function atQuote(address: string, { exact, prefix, suffix }: TextQuote): string {
  const words = exact.trim().split(/\s+/);
  const isLong = exact.length > LONGEST_WHOLE && words.length > 2 * EDGE_WORDS;
  const text = isLong
    ? `${encoded(words.slice(0, EDGE_WORDS).join(' '))},${encoded(words.slice(-EDGE_WORDS).join(' '))}`
    : encoded(words.join(' '));
  const [before, after] = [wordsBefore(prefix), wordsAfter(suffix)];
  const directive = `text=${before && `${encoded(before)}-,`}${text}${after && `,-${encoded(after)}`}`;
  const [page = '', fragment = ''] = address.split('#', 2);
  return `${page}#${fragment.split(':~:')[0]}:~:${directive}`;
}

// A comma, an ampersand and a dash part what a directive says; only the dash is left by encodeURIComponent.
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

// What stands before the first blank may be half a word.
function wordsBefore(prefix: string): string {
  return prefix.trimEnd().split(/\s+/).slice(1).slice(-CONTEXT_WORDS).join(' ');
}

function wordsAfter(suffix: string): string {
  return suffix.trimStart().split(/\s+/).slice(0, -1).slice(0, CONTEXT_WORDS).join(' ');
}
