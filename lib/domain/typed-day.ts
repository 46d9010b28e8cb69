import { dayOf } from './as-of.ts';
import { latestOf, parseWhen, type Instant, type When } from './time.ts';

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
];
/** `1 May 2025` or `May 2025`, as the pages write them. */
const IN_WORDS = /^(?:(\d{1,2}) )?(\p{L}{3,9})\.? (\d{4})$/u;

/** Reads a date as somebody types it into a form: what `parseWhen` takes, and `1 May 2025` or `May 2025`. Gives null for anything else. */
export function readTypedWhen(typed: string): When | null {
  const text = typed.replaceAll(/\s+/gu, ' ').trim();
  return parseWhen(inFigures(text) ?? text);
}

/**
 * Reads a day as somebody types it for "as of the end of": `2025-05-01`, `1 May 2025`; of a month or a year (`May 2025`,
 * `2025-05`, `2025`) its last day, or today where it is not over yet. Gives null for anything else, also for days the
 * calendar does not have. Whether a day has come is not asked.
 */
export function readDay(typed: string, now: Instant): string | null {
  const when = readTypedWhen(typed);
  if (!when || when.precision === 'minute') return null;
  const [first, last, today] = [dayOf(when.from), dayOf(latestOf(when)), dayOf(now)];
  return first <= today && today < last ? today : last;
}

function inFigures(text: string): string | null {
  const [, day, name = '', year] = IN_WORDS.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase()));
  if (year === undefined || month < 0) return null;
  return [year, twoFigures(month + 1), ...(day === undefined ? [] : [twoFigures(Number(day))])].join('-');
}

function twoFigures(number: number): string {
  return String(number).padStart(2, '0');
}
