import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { isListed, lineColumns, type ClaimLine } from '#db/claim-lines.ts';

/** A claim whose status was to be looked at again by now, and when somebody last looked. */
export type DueClaim = ClaimLine & { reviewBy: Instant; checkedAt: Instant };

/** The public claims past their term, the longest overdue first. */
export async function findDue(on: On, now: Instant, limit: number): Promise<DueClaim[]> {
  return on<DueClaim[]>`
    select ${lineColumns(on)}, c.review_by, c.checked_at from claims c
    where c.review_by <= ${now} and ${isListed(on)} order by c.review_by, c.stream_id limit ${limit}`;
}

/** When the next term of a public claim ends; null when none will. */
export async function nextTermEnd(on: On, now: Instant): Promise<Instant | null> {
  const [row] = await on<{ reviewBy: Instant }[]>`
    select c.review_by from claims c where c.review_by > ${now} and ${isListed(on)} order by c.review_by limit 1`;
  return row?.reviewBy ?? null;
}
