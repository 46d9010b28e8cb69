import { latestOf, type Instant, type Precision, type When } from '#lib/domain/time.ts';

const SHAPES: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};
const FORMATS = Object.fromEntries(
  Object.entries(SHAPES).map(([precision, shape]) => [
    precision,
    new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: 'UTC' }),
  ]),
) as Record<Precision, Intl.DateTimeFormat>;

const MACHINE_LENGTH: Record<Precision, number> = { year: 4, month: 7, day: 10, minute: 16 };

/** An instant in words, as precisely as asked: `2025`, `May 2025`, `1 May 2025`, `1 May 2025, 14:30 UTC`. */
export function dateWords(at: Instant, precision: Precision): string {
  return remembered(`${precision} ${at}`, () => tidy(FORMATS[precision].format(new Date(at)), precision));
}

/** A stretch of time in words: `1 May 2025`, or `21–30 April 2023` when it is longer than its precision. */
export function whenWords(when: When): string {
  const { precision, from, to } = when;
  return remembered(`${precision} ${from} ${to}`, () =>
    tidy(FORMATS[precision].formatRange(new Date(from), new Date(latestOf(when))), precision));
}

const REMEMBERED = new Map<string, string>();
const MOST_REMEMBERED = 5000;

// Writing a stretch costs 40 µs, and a page says the same dates over and over.
function remembered(key: string, write: () => string): string {
  const known = REMEMBERED.get(key);
  if (known !== undefined) return known;
  if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear();
  const words = write();
  REMEMBERED.set(key, words);
  return words;
}

/** An instant for the `datetime` attribute. */
export function dateAttribute(at: Instant, precision: Precision): string {
  return at.slice(0, MACHINE_LENGTH[precision]) + (precision === 'minute' ? 'Z' : '');
}

/** Keeps a day with its month on one line, closes `21–30` and names the zone of an hour. */
function tidy(words: string, precision: Precision): string {
  const joined = words
    .replaceAll(' at ', ', ')
    .replace(/^(\d+)\s–\s(?=\d)/, '$1–')
    .replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
  return precision === 'minute' ? `${joined} UTC` : joined;
}
