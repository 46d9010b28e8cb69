/** W3C TextQuoteSelector: a passage by its words and what stands around it. */
export type TextQuote = { exact: string; prefix: string; suffix: string };

/** W3C TextPositionSelector, in UTF-16 code units of the stored text; `end` is the first unit after the passage. */
export type TextPosition = { start: number; end: number };

/** How many characters of context are kept on each side. */
const CONTEXT = 32;

/**
 * Describes a passage of a text so that it is found again when the text has changed. Boundaries that would cut a
 * character in two are moved outward.
 */
export function selectorsOf(text: string, position: TextPosition): { quote: TextQuote; position: TextPosition } {
  const [start, end] = [wholeStart(text, position.start), wholeEnd(text, position.end)];
  return {
    position: { start, end },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(wholeEnd(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, wholeStart(text, Math.min(text.length, end + CONTEXT))),
    },
  };
}

/** The nearest boundary at or before a place that cuts no surrogate pair and no mark off its letter. */
function wholeStart(text: string, at: number): number {
  let place = at;
  while (place > 0 && place < text.length && isInside(text, place)) place -= 1;
  return place;
}

/** The same at or after a place. */
function wholeEnd(text: string, at: number): number {
  let place = at;
  while (place > 0 && place < text.length && isInside(text, place)) place += 1;
  return place;
}

const MARK = /^\p{M}/u;

function isInside(text: string, at: number): boolean {
  const [before, here] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const cutsPair = before >= 0xd800 && before < 0xdc00 && here >= 0xdc00 && here < 0xe000;
  return cutsPair || MARK.test(text.slice(at, at + 2));
}
