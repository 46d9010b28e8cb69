import type { Extracted } from './extracted.ts';

export type PublishedDate = { at: string; precision: NonNullable<Extracted['publishedPrecision']> };

const MONTHS: readonly RegExp[] = [
  /^(jan|ene|gen|янв|led|sty|ian|jän|ocak|一月)/, /^(feb|fév|fev|фев|úno|lut|şub|helmi)/, /^(mar(?!ts\p{L})|mär|мар|bře|mrt|març|maalis)/u,
  /^(apr|avr|abr|апр|dub|kwi|nis|huhti)/, /^(may|mai|maj|mag|май|мая|mei|kvě|mayıs|touko)/, /^(jun|juin|giu|июн|červen|červn|cze|haz|kesä)/,
  /^(jul|juil|lug|июл|července|červenec|lip|tem|heinä)/, /^(aug|aoû|aou|ago|авг|srp|sie|ağu|elo)/, /^(sep|set|сен|zář|wrz|eyl|syys)/,
  /^(oct|okt|out|ott|окт|říj|paź|eki|loka)/, /^(nov|ноя|lis|kas|marras)/, /^(dec|dez|déc|dic|дек|pro|gru|ara|joulu)/,
];
const DAY_MS = 86_400_000;

/**
 * Reads a date as pages write it. A time counts only with its zone: without one, or at midnight sharp, the day is all
 * that is known. Null for what is no date between 1900 and the day after tomorrow.
 */
export function publishedDate(written: string): PublishedDate | null {
  const text = written.trim().slice(0, 120);
  const read = epoch(text) ?? isoDate(text) ?? wordDate(text) ?? eastAsianDate(text) ?? numericDate(text);
  return read && isPlausible(read.at) ? read : null;
}

function epoch(text: string): PublishedDate | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null;
  return minute(new Date(text.length === 10 ? Number(text) * 1000 : Number(text)));
}

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;

function isoDate(text: string): PublishedDate | null {
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return Number(month[2]) >= 1 && Number(month[2]) <= 12 ? { at: text, precision: 'month' } : null;
  if (/^(19|20)\d{2}$/.test(text)) return { at: text, precision: 'year' };
  const [, y, m, d, hour, min, , zone] = ISO.exec(text) ?? [];
  if (y === undefined || m === undefined || d === undefined) return null;
  const day = dayOf(Number(y), Number(m), Number(d));
  if (!day || hour === undefined || zone === undefined || (Number(hour) === 0 && Number(min) === 0)) return day;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3) || '00'}` : 'Z';
  return minute(new Date(`${day.at}T${hour.padStart(2, '0')}:${min}:00${offset}`)) ?? day;
}

function wordDate(text: string): PublishedDate | null {
  const folded = text.toLowerCase().normalize('NFC');
  const dayFirst = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s*(?:de\s+|of\s+)?[-\s]?(\p{L}{3,12})\.?,?[-\s]*(?:de\s+|del\s+)?(\d{4})/u.exec(folded);
  const monthFirst = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s+)?(\d{4})/u.exec(folded);
  const yearFirst = /(\d{4})[-\s]+(\p{L}{3,12})[-\s]+(\d{1,2})(?!\d)/u.exec(folded);
  const read = pick(dayFirst, 3, 2, 1) ?? pick(monthFirst, 3, 1, 2) ?? pick(yearFirst, 1, 2, 3);
  if (!read) return monthAlone(folded);
  const zoned = /\d{1,2}:\d{2}(?::\d{2})?\s*(?:[+-]\d{4}|gmt|utc|z\b)/.test(folded) ? minute(new Date(text)) : null;
  return zoned && Math.abs(Date.parse(zoned.at) - Date.parse(read.at)) < 2 * DAY_MS ? zoned : read;
}

function monthAlone(folded: string): PublishedDate | null {
  const [, word = '', year = ''] = /^(\p{L}{3,12})\.?,?\s+(?:de\s+)?((?:19|20)\d{2})$/u.exec(folded) ?? [];
  const month = monthOf(word);
  return month ? { at: `${year}-${String(month).padStart(2, '0')}`, precision: 'month' } : null;
}

function pick(match: RegExpExecArray | null, year: number, month: number, day: number): PublishedDate | null {
  return match ? dayOf(Number(match[year]), monthOf(match[month] ?? ''), Number(match[day])) : null;
}

function monthOf(word: string): number {
  return word.length < 3 ? 0 : MONTHS.findIndex((month) => month.test(word)) + 1;
}

function eastAsianDate(text: string): PublishedDate | null {
  const [, y, m, d] = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日号일])?/.exec(text) ?? [];
  if (y === undefined || m === undefined) return null;
  return d === undefined ? { at: `${y}-${m.padStart(2, '0')}`, precision: 'month' } : dayOf(Number(y), Number(m), Number(d));
}

function numericDate(text: string): PublishedDate | null {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d{2})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, first, mark, second, last] = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/.exec(text) ?? [];
  if (first === undefined) return null;
  // With slashes the month may stand first: only then, and only where it cannot be a day.
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || mark === '.') return dayOf(Number(last), b, a);
  return b > 12 || mark === '/' ? dayOf(Number(last), a, b) : dayOf(Number(last), b, a);
}

function dayOf(year: number, month: number, day: number): PublishedDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { at: date.toISOString().slice(0, 10), precision: 'day' };
}

function minute(date: Date): PublishedDate | null {
  if (Number.isNaN(date.getTime())) return null;
  return { at: `${date.toISOString().slice(0, 16)}:00.000Z`, precision: 'minute' };
}

function isPlausible(at: string): boolean {
  const time = Date.parse(at);
  return time >= Date.UTC(1900, 0, 1) && time <= Date.now() + 2 * DAY_MS;
}
