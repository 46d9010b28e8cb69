import { readCursor } from '#db/search-cursor.ts';
import type { ClaimFilters } from '#db/search-match.ts';
import { dayProblem, READINGS, type AsOf } from '#lib/domain/as-of.ts';
import { CLAIM_KINDS, STATUSES } from '#lib/domain/glossary.ts';
import { readDay, readTypedWhen } from '#lib/domain/typed-day.ts';

/** What an address of the list can say, in the order in which its addresses are written. */
export const LIST_PARAMS = ['q', 'status', 'kind', 'party', 'topic', 'language', 'said-from', 'said-to', 'on', 'reading', 'after'] as const;
export type ListParam = (typeof LIST_PARAMS)[number];

/** A list's address as typed or followed: each parameter with its values. */
export type ListParams = Partial<Record<ListParam, readonly string[]>>;

export type ListQuery = {
  filters: ClaimFilters;
  /** The day and the reading that the list is of; null for now. */
  asOf: AsOf | null;
  after: string | null; params: ListParams;
};

const LONGEST_TEXT = 500;
const SLUG = /^[a-z0-9-]{1,120}$/;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/**
 * Reads the list's address. Blank parameters count as missing and unknown ones are left alone, as links from
 * elsewhere bring their own.
 * @returns the parameter that cannot be read instead, when there is one, beside all that were given.
 */
export function readListQuery(given: Record<string, string | readonly string[] | undefined>): ListQuery | { wrong: ListParam; params: ListParams } {
  const params = presentParams(given);
  const wrong = LIST_PARAMS.find((name) => !(params[name] ?? []).every(CHECKS[name]) || hasTooMany(name, params));
  if (wrong !== undefined) return { wrong, params };
  const [text = '', party = null, topic = null, language = null, after = null] =
    (['q', 'party', 'topic', 'language', 'after'] as const).map((name) => params[name]?.[0]);
  const saidFrom = readTypedWhen(params['said-from']?.[0] ?? '')?.from ?? null;
  const saidTo = readTypedWhen(params['said-to']?.[0] ?? '')?.to ?? null;
  if (saidFrom !== null && saidTo !== null && saidFrom >= saidTo) return { wrong: 'said-to', params };
  return {
    filters: {
      text: text ?? '', party, topic, language, saidFrom, saidTo,
      statuses: STATUSES.filter((status) => params.status?.includes(status)),
      kinds: CLAIM_KINDS.filter((kind) => params.kind?.includes(kind)),
    },
    asOf: asOfIn(params), after, params,
  };
}

function asOfIn({ on, reading }: ListParams): AsOf | null {
  const date = on?.[0];
  return date === undefined ? null : { date, reading: READINGS.find((one) => one === reading?.[0]) ?? 'recorded' };
}

/** The address of the list with some parameters changed; every change but `after` goes back to the first page. */
export function listAddress(params: ListParams, change: ListParams = {}): string {
  const search = new URLSearchParams();
  const valuesOf = (name: ListParam) => (name in change ? change[name] : name === 'after' ? [] : params[name]) ?? [];
  for (const name of LIST_PARAMS) {
    const values = name === 'reading' && valuesOf('on').length === 0 ? [] : valuesOf(name);
    for (const value of values) search.append(name, value);
  }
  const query = search.toString();
  return query === '' ? '/claims' : `/claims?${query}`;
}

/** The address of a party's or topic's page with the day and the page of its list that some parameters name. */
export function dayAddress(at: string, { on = [], reading = [], after = [] }: ListParams): string {
  if (on.length === 0) return at;
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries({ on, reading, after })) for (const value of values) search.append(name, value);
  return `${at}?${search.toString()}`;
}

/** Whether a day was typed in another way than addresses write it: the list stands at that address. */
export function isDayTyped(given: { on?: string | readonly string[] | undefined }, { asOf }: ListQuery): boolean {
  return asOf !== null && given.on !== asOf.date;
}

const SEVERAL: readonly ListParam[] = ['status', 'kind'];

function hasTooMany(name: ListParam, params: ListParams): boolean {
  return !SEVERAL.includes(name) && (params[name]?.length ?? 0) > 1;
}

const CHECKS: Record<ListParam, (value: string) => boolean> = {
  q: (value) => value.length <= LONGEST_TEXT && value.isWellFormed() && !value.includes('\0'),
  status: (value) => (STATUSES as readonly string[]).includes(value),
  kind: (value) => (CLAIM_KINDS as readonly string[]).includes(value),
  party: (value) => SLUG.test(value),
  topic: (value) => value.length <= 200 && value.isWellFormed() && !value.includes('\0'),
  language: (value) => LANGUAGE.test(value),
  'said-from': (value) => readTypedWhen(value) !== null,
  'said-to': (value) => readTypedWhen(value) !== null,
  on: (value) => dayProblem(value, new Date().toISOString()) === null,
  reading: (value) => (READINGS as readonly string[]).includes(value),
  after: (value) => readCursor(value) !== null,
};

function presentParams(given: Record<string, string | readonly string[] | undefined>): ListParams {
  // Which reading is meant only of a day.
  const names = LIST_PARAMS.filter((name) => name !== 'reading' || [given.on ?? []].flat().some((day) => day.trim() !== ''));
  return Object.fromEntries(names.flatMap((name) => {
    const typed = [given[name] ?? []].flat().map((value) => value.trim()).filter((value) => value !== '');
    const values = name === 'on' ? typed.map((day) => readDay(day, new Date().toISOString()) ?? day) : typed;
    return values.length === 0 ? [] : [[name, [...new Set(values)]]];
  }));
}
