import type { Instant, When } from '../time.ts';

/** What a citation is made from: a source's own facts. */
export type Citable = {
  slug: string; title: string | null; author: string | null; outlet: string | null; address: string | null;
  language: string | null; published: When | null; recordedAt: Instant;
};

type DateParts = [number] | [number, number] | [number, number, number];
type CslDate = { 'date-parts': [DateParts] | [DateParts, DateParts] };

/** An item of CSL-JSON (citationstyles.org, schema 1.0.2), with the fields that a source has. */
export type CslItem = {
  id: string; type: 'webpage' | 'document'; title?: string; author?: [{ literal: string }]; 'container-title'?: string;
  publisher?: string; URL?: string; language?: string; issued?: CslDate; accessed: CslDate;
};

/** One source as CSL-JSON. What was erased or never known is left out; a date is as precise as it is known. */
export function cslOf(source: Citable): CslItem {
  const { slug, title, author, outlet, address, language, published, recordedAt } = source;
  return {
    id: slug, type: address === null ? 'document' : 'webpage',
    ...(title !== null && { title: oneLine(title) }),
    ...(author !== null && { author: [{ literal: oneLine(author) }] }),
    ...(outlet !== null && (address === null ? { publisher: oneLine(outlet) } : { 'container-title': oneLine(outlet) })),
    ...(address !== null && { URL: address }),
    ...(language !== null && { language }),
    ...(published && { issued: cslDate(published) }),
    accessed: { 'date-parts': [partsOf(recordedAt, 'day')] },
  };
}

function cslDate({ from, to, precision }: When): CslDate {
  // An interval ends where the next day begins: its last instant belongs to the day before.
  const [first, last] = [partsOf(from, precision), partsOf(new Date(Date.parse(to) - 1).toISOString(), precision)];
  return { 'date-parts': first.join() === last.join() ? [first] : [first, last] };
}

function partsOf(at: Instant, precision: When['precision']): DateParts {
  const [year = 0, month = 0, day = 0] = at.slice(0, 10).split('-').map(Number);
  if (precision === 'year') return [year];
  return precision === 'month' ? [year, month] : [year, month, day];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
