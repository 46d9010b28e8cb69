import { holdsUntil } from '#lib/boundary/reads.ts';
import { dayOf, dayProblem, type AsOf, type ReadingName } from '#lib/domain/as-of.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { compareViews, type Comparison } from '#lib/domain/time-travel/compare-views.ts';
import { readDay } from '#lib/domain/typed-day.ts';
import { tellingDays, type TellingDays } from '#lib/domain/time-travel/telling-days.ts';
import { getClaimAsOf } from './as-of-queries.ts';
import { readingIn, type Search } from './choose-day.ts';
import type { ClaimPage } from './load-claim.ts';

type Then = ClaimMoment & { asOf: AsOf };

/** Two days of a claim beside each other, the earlier first. */
export type ClaimCompared = {
  page: ClaimPage; reading: ReadingName; before: Then; after: Then; found: Comparison;
  /** Why these two days, where nobody chose them. */
  why: TellingDays['why'] | null;
};

/** What an address asks to compare, `days` null where it names none; or what is wrong with it. */
export type ComparisonAsked =
  | { reading: ReadingName; days: { from: string; to: string } | null }
  | { reading: ReadingName; problem: 'not-a-day' | 'day-to-come' };

/** Reads which days to compare. Of two the missing one is today; two days in the wrong order are turned round. */
export function comparisonIn(search: Search): ComparisonAsked {
  const now = new Date().toISOString();
  const reading = readingIn(search);
  const given = [search.from, search.to].map((day) => (day === undefined ? '' : String(day)));
  if (given.every((day) => day === '')) return { reading, days: null };
  const days = given.map((day) => (day === '' ? dayOf(now) : readDay(day, now) ?? day));
  const problem = days.map((day) => dayProblem(day, now)).find((one) => one !== null);
  if (problem) return { reading, problem };
  const [from = '', to = ''] = days.toSorted();
  return { reading, days: { from, to } };
}

/**
 * Compares a claim's page on two days in one reading; without days, on those between which it last moved.
 * Null like `getClaim`, also for a claim that is withheld.
 */
export async function compareClaim(slug: string, { reading, days }: Extract<ComparisonAsked, { days: unknown }>): Promise<ClaimCompared | null> {
  const today = dayOf(new Date().toISOString());
  const now = days === null ? await getClaimAsOf(slug, { reading, date: today }) : null;
  if (days === null && now?.page.view.visibility !== 'public') return null;
  const telling = now && tellingDays(now.page.view, reading, today);
  const chosen = days ?? telling;
  if (!chosen) return null;
  // Where a day was left out the page may say something else tomorrow.
  if (days === null || chosen.to === today) holdsUntil(new Date(Date.parse(today) + 86_400_000).toISOString());
  const before = await getClaimAsOf(slug, { reading, date: chosen.from });
  const after = await getClaimAsOf(slug, { reading, date: chosen.to });
  if (before?.page.view.visibility !== 'public' || !after) return null;
  return {
    page: after.page, reading, before: before.moment, after: after.moment, found: compareViews(before.moment.view, after.moment.view),
    why: telling?.why ?? null,
  };
}
