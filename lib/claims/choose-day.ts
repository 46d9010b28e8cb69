import { asOfPath, dayProblem, READINGS, type AsOf, type ReadingName } from '#lib/domain/as-of.ts';
import { readDay } from '#lib/domain/typed-day.ts';
import { findStep } from './as-of-queries.ts';

export type Search = Record<string, string | string[] | undefined>;

/**
 * Where the date control of a claim leads without script: to a day in a reading, or to the next or previous change
 * from there. What is no day has an address too, which says so.
 * @returns null when there is no such claim to step through.
 */
export async function addressChosen(slug: string, search: Search): Promise<string | null> {
  const reading = readingIn(search);
  const typed = typeof search.date === 'string' ? search.date : '';
  // What is no day is told so at an address of its own.
  const date = readDay(typed, new Date().toISOString()) ?? typed;
  const { step } = search;
  if (step === 'next' || step === 'previous') {
    const from = dayProblem(date, new Date().toISOString()) ? null : { reading, date };
    const found = await findStep(slug, from, reading, step);
    return found && addressOf(found.slug, found.to);
  }
  return date === '' ? addressOf(slug, null) : addressOf(slug, { reading, date });
}

/** The reading that an address asks for; what is recorded here is what a site shows when nothing is said. */
export function readingIn({ reading }: Search): ReadingName {
  return READINGS.find((one) => one === reading) ?? 'recorded';
}

function addressOf(slug: string, asOf: AsOf | null): string {
  const encoded = encodeURIComponent(slug);
  return asOf ? asOfPath(encoded, { ...asOf, date: encodeURIComponent(asOf.date) }) : `/claims/${encoded}`;
}
