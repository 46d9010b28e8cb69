/**
 * Widths as parts of the font size, rounded up: a label may come out narrower than its box, never
 * wider.
 */
const NARROW = 0.36;
const USUAL = 0.62;
const CAPITAL = 0.76;
const FULL = 1.05;

const NARROW_LETTERS = /[ijlftr.,:;'’|!()[\] -]/;
const WIDE_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** How wide a line of text will be at most, in the units of `size`; no font is asked. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return Math.ceil(width * size);
}

/** A text cut to a width, between words where that is near, with an ellipsis where something was left out. */
export function cutToWidth(text: string, size: number, widest: number): string {
  if (textWidth(text, size) <= widest) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size) > widest)
    letters.pop();
  return letters.length === 0 ? '' : `${wholeWords(letters.join(''), text)}…`;
}

// A word that was cut in two is left out, unless that would leave little.
function wholeWords(cut: string, text: string): string {
  const isWhole = /\s/.test(text[cut.length] ?? ' ');
  const lastSpace = cut.trimEnd().lastIndexOf(' ');
  return (isWhole || lastSpace < cut.length / 2 ? cut : cut.slice(0, lastSpace)).trimEnd().replace(/,$/, '');
}

function letterWidth(letter: string): number {
  if (WIDE_SCRIPTS.test(letter)) return FULL;
  if (NARROW_LETTERS.test(letter)) return NARROW;
  if (/\p{M}/u.test(letter)) return 0;
  return /[mwMW@%…—]|\p{Lu}/u.test(letter) ? CAPITAL : USUAL;
}
