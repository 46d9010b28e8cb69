import { holdsUntil } from '#lib/boundary/reads.ts';
import { dayOf, dayProblem, type AsOf, type ReadingName } from '#lib/domain/as-of.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { compareViews, type Comparison } from '#lib/domain/time-travel/compare-views.ts';
import { getClaimAsOf } from './as-of-queries.ts';
import { readingIn, type Search } from './choose-day.ts';
import type { ClaimPage } from './load-claim.ts';

type Then = ClaimMoment & { asOf: AsOf };

/** Two days of a claim beside each other, the earlier first. */
export type ClaimCompared = { page: ClaimPage; reading: ReadingName; before: Then; after: Then; found: Comparison };

/** What an address asks to compare, or what is wrong with it. */
export type ComparisonAsked =
  | { reading: ReadingName; from: string; to: string }
  | { reading: ReadingName; problem: 'not-a-day' | 'day-to-come' };

/** Reads which days to compare. A day that is not given is today; two days in the wrong order are turned round. */
export function comparisonIn(search: Search): ComparisonAsked {
  const now = new Date().toISOString();
  const reading = readingIn(search);
  const days = [search.from, search.to].map((day) => (day === undefined || day === '' ? dayOf(now) : String(day)));
  const problem = days.map((day) => dayProblem(day, now)).find((one) => one !== null);
  if (problem) return { reading, problem };
  const [from = '', to = ''] = days.toSorted();
  return { reading, from, to };
}

/** Compares a claim's page on two days in one reading. Null like `getClaim`, also for a claim that is withheld. */
export async function compareClaim(slug: string, { reading, from, to }: { reading: ReadingName; from: string; to: string }): Promise<ClaimCompared | null> {
  const today = dayOf(new Date().toISOString());
  // Where a day was left out the page says something else tomorrow.
  if (to === today) holdsUntil(new Date(Date.parse(today) + 86_400_000).toISOString());
  const before = await getClaimAsOf(slug, { reading, date: from });
  const after = await getClaimAsOf(slug, { reading, date: to });
  if (before?.page.view.visibility !== 'public' || !after) return null;
  return {
    page: after.page, reading, before: before.moment, after: after.moment, found: compareViews(before.moment.view, after.moment.view),
  };
}
