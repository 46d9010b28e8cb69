import type { Extracted } from './extracted.ts';
import { foldDigits, monthOf } from './month-names.ts';

export type PublishedDate = { at: string; precision: NonNullable<Extracted['publishedPrecision']> };

export type SlashOrder = 'month-first' | 'day-first';

/** English as America writes it, and pages that say nothing, put the month first. */
export function slashOrder(language: string | null): SlashOrder {
  return /^(?:|en|en[-_]us|en[-_]ph|zh.*|ja|ko.*)$/i.test(language ?? '') ? 'month-first' : 'day-first';
}

const DAY_MS = 86_400_000;

/**
 * Reads a date as pages write it. A time counts only with its zone: without one, or at midnight sharp, the day is all
 * that is known. `slashes` says how 3/5/2025 is read, which depends on the page's language. Null for what is no date
 * between 1900 and the day after tomorrow.
 */
export function publishedDate(written: string, slashes: SlashOrder): PublishedDate | null {
  const text = foldDigits(written.trim().slice(0, 120));
  const read = epoch(text) ?? isoDate(text) ?? wordDate(text) ?? asianDate(text) ?? numericDate(text, slashes);
  return read && isPlausible(read.at) ? read : null;
}

function epoch(text: string): PublishedDate | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null;
  return minute(new Date(text.length === 10 ? Number(text) * 1000 : Number(text)));
}

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;

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

// A month's name: one word, or two in Arabic.
const MONTH = String.raw`([\p{L}\p{M}](?:[\p{L}\p{M}]|\.(?=\p{L})){1,14}(?: ال[\p{L}]+)?)`;
const DAY_FIRST = new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|°|-?го)?\s*(?:d[eia]\s+|of\s+)?[-\s/]*${MONTH}\.?,?[-\s/]*(?:del?\s+)?(\d{4})(?!\d)`, 'u');
// The last as programs print it: "Wed Aug 05 14:51:16 EDT 2015".
const MONTH_FIRST = new RegExp(String.raw`${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s+|\d{1,2}:\d{2}:\d{2} [a-z]{1,5} )?(\d{4})(?!\d)`, 'u');
const YEAR_FIRST = new RegExp(String.raw`(?<!\d)(\d{4})[.,]?[-\s]+${MONTH}[-\s]+(\d{1,2})(?!\d)`, 'u');
const MONTH_ALONE = new RegExp(String.raw`^${MONTH}\.?,?\s+(?:de\s+)?((?:19|20)\d{2})$`, 'u');

function wordDate(text: string): PublishedDate | null {
  const folded = text.toLowerCase().normalize('NFC').replace(/d[’'](?=\p{L})/gu, '');
  const read = pick(DAY_FIRST.exec(folded), 3, 2, 1) ?? pick(MONTH_FIRST.exec(folded), 3, 1, 2) ?? pick(YEAR_FIRST.exec(folded), 1, 2, 3);
  if (!read) return monthAlone(folded);
  const zoned = /\d{1,2}:\d{2}(?::\d{2})?\s*(?:[+-]\d{4}|gmt|utc|z\b)/.test(folded) ? minute(new Date(text)) : null;
  return zoned && Math.abs(Date.parse(zoned.at) - Date.parse(read.at)) < 2 * DAY_MS ? zoned : read;
}

function monthAlone(folded: string): PublishedDate | null {
  const [, word = '', year = ''] = MONTH_ALONE.exec(folded) ?? [];
  const month = monthOf(word);
  return month ? { at: `${year}-${String(month).padStart(2, '0')}`, precision: 'month' } : null;
}

function pick(match: RegExpExecArray | null, year: number, month: number, day: number): PublishedDate | null {
  return match ? dayOf(commonYear(Number(match[year])), monthOf(match[month] ?? ''), Number(match[day])) : null;
}

// Thai pages count years from the Buddha's death.
function commonYear(year: number): number {
  return year > 2400 && year < 2700 ? year - 543 : year;
}

const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

function asianDate(text: string): PublishedDate | null {
  const [, era = '', y, m, d] = /(令和|平成|昭和)?\s*(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日号일])?/.exec(text) ?? [];
  const vietnamese = /(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/iu.exec(text);
  if (vietnamese) return dayOf(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  if (y === undefined || m === undefined) return null;
  const year = (y === '元' ? 1 : Number(y)) + (ERAS[era] ?? 0);
  return d === undefined ? monthOnly(year, Number(m)) : dayOf(year, Number(m), Number(d));
}

function monthOnly(year: number, month: number): PublishedDate | null {
  const first = dayOf(year, month, 1);
  return first && { at: first.at.slice(0, 7), precision: 'month' };
}

// "31.10.23": no time of the day, and no part of a longer number.
const SHORT_YEAR = /(?<![\d.,/:])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d.,/:]*\d)/;

function fullYear(year: number): number {
  if (year > 99) return year;
  return year <= (new Date().getUTCFullYear() + 1) % 100 ? 2000 + year : 1900 + year;
}

function numericDate(text: string, slashes: SlashOrder): PublishedDate | null {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d{2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, first, mark, second, last] = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d{2})(?!\d)/.exec(text) ?? SHORT_YEAR.exec(text) ?? [];
  if (first === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  // Only with slashes may the month stand first, unless it alone can be one.
  const isMonthFirst = a <= 12 && mark !== '.' && (b > 12 || (mark === '/' && slashes === 'month-first'));
  const whole = fullYear(Number(last));
  return isMonthFirst ? dayOf(whole, a, b) : dayOf(whole, b, a);
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
