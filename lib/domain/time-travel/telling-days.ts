import { dayBefore, dayOf, type ReadingName } from '../as-of.ts';
import type { ClaimView } from '../fold/view.ts';
import type { Instant } from '../time.ts';
import { statusSpans } from './status-spans.ts';

/** Two days to compare, and what lies between them. */
export type TellingDays = { from: string; to: string; why: 'status' | 'correction' | 'logged' };

/**
 * The two days whose comparison tells most of a claim where nobody has chosen any: the day before and the day of what
 * last moved it, a change of its status or a correction. Where nothing has, its first day and today.
 */
export function tellingDays(now: ClaimView, reading: ReadingName, today: string): TellingDays {
  const moves = [
    ...statusDays(now, reading).map((day) => ({ day, why: 'status' as const })),
    // A correction has no clock on which it was public: with hindsight it holds on every day.
    ...(reading === 'recorded' ? loudOf(now).map(({ recordedAt }) => ({ day: dayOf(recordedAt), why: 'correction' as const })) : []),
  ];
  const last = moves.filter(({ day }) => day <= today).toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  if (last) return { from: dayBefore(last.day), to: last.day, why: last.why };
  const first = dayOf(now.loggedAt);
  return { from: first < today ? first : dayBefore(today), to: today, why: 'logged' };
}

// The start of every stretch but the first, which a claim begins with. A midnight belongs to the day before it.
function statusDays(now: ClaimView, reading: ReadingName): string[] {
  const starts = statusSpans(now.statuses, reading).slice(1).flatMap(({ from }) => from ?? []);
  return starts.map((from) => (reading === 'known' ? lastDayBefore(from) : dayOf(from)));
}

// A typo is quiet.
function loudOf({ corrections }: ClaimView): ClaimView['corrections'] {
  return corrections.filter((one) => one.class !== 'typo');
}

function lastDayBefore(at: Instant): string {
  return dayOf(new Date(Date.parse(at) - 1).toISOString());
}
