import { isWrittenAsEnglish } from './stopwords.ts';

const UNITS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, place): [string, number] => [word, (place + 2) * 10]),
]);

/** Words that multiply, in every language at once: none of them is an everyday word in another. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2], ['hundreds', 1e2], ['thousand', 1e3], ['thousands', 1e3], ['tausend', 1e3],
  ['million', 1e6], ['millions', 1e6], ['millionen', 1e6], ['millones', 1e6], ['milhoes', 1e6],
  ['milioni', 1e6], ['miljoen', 1e6], ['billion', 1e9], ['billions', 1e9], ['milliard', 1e9],
  ['milliards', 1e9], ['milliarden', 1e9], ['miliardi', 1e9], ['miljard', 1e9], ['trillion', 1e12],
]);

/** What stands behind digits without a space or as a unit: 300m, 85bn, 30k. */
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mio', 1e6], ['b', 1e9], ['bn', 1e9], ['mrd', 1e9], ['tn', 1e12],
]);

type Amount = { value: number; length: number };

/**
 * One form for every number: "eight thousand", "8,000" and "8k" all become "8000".
 * Takes words already lower case; gives as many words or fewer, in the same order.
 */
export function foldNumbers(words: readonly string[], language: string): string[] {
  const folded: string[] = [];
  for (let at = 0; at < words.length;) {
    const amount = amountAt(words, at, language);
    folded.push(amount ? numeral(amount.value) : words[at] ?? '');
    at += amount?.length ?? 1;
  }
  return folded;
}

function amountAt(words: readonly string[], at: number, language: string): Amount | null {
  const start = digitsAt(words[at] ?? '') ?? (isWrittenAsEnglish(language) ? spelledAt(words, at) : null);
  if (!start) return null;
  let { value, length } = start;
  for (;;) {
    const next = words[at + length] ?? '';
    // A lone "m" after digits may be metres: only the glued form and longer suffixes multiply.
    const factor = MULTIPLIERS.get(next) ?? (next.length > 1 ? SUFFIXES.get(next) : undefined);
    if (factor === undefined) return { value, length };
    value *= factor;
    length += 1;
  }
}

function digitsAt(word: string): Amount | null {
  const parts = /^(\d[\d.,]*)([a-z]{0,3})$/.exec(word);
  if (!parts) return null;
  const [, digits = '', suffix = ''] = parts;
  const factor = suffix === '' ? 1 : SUFFIXES.get(suffix);
  const value = Number(plainDigits(digits));
  return factor === undefined || !Number.isFinite(value) ? null : { value: value * factor, length: 1 };
}

/** 12,000 and 12.000 are groups of thousands; 9.1 and 9,1 are decimals. */
function plainDigits(digits: string): string {
  if (/^\d{1,3}([.,]\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, '');
  return digits.replace(/[.,](?=.*[.,])/g, '').replace(',', '.');
}

/** "one" alone is mostly a pronoun, so it is a number only in front of a multiplier. */
function spelledAt(words: readonly string[], at: number): Amount | null {
  const value = ENGLISH_NUMBERS.get(words[at] ?? '');
  if (value === undefined) return null;
  const next = words[at + 1] ?? '';
  const unit = ENGLISH_NUMBERS.get(next) ?? 0;
  if (value >= 20 && unit > 0 && unit < 10) return { value: value + unit, length: 2 };
  return value === 1 && !MULTIPLIERS.has(next) ? null : { value, length: 1 };
}

function numeral(value: number): string {
  return value < 1e21 ? String(Number(value.toPrecision(12))) : 'manydigits';
}
