import { DateText } from '#components/ui/date-text.tsx';
import type { Known } from '#lib/domain/known.ts';
import { latestOf } from '#lib/domain/time.ts';

/** By when something was publicly knowable at the latest; a day's end belongs to that day. */
export function KnownDate({ known, withClock = true }: { known: Known; withClock?: boolean }) {
  const at = latestOf({ ...known, precision: 'day' });
  return withClock ? <DateText at={at} clock="known" atLatest /> : <DateText at={at} atLatest />;
}
