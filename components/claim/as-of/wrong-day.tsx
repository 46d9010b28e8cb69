import { NothingHere } from '#components/shell/nothing-here.tsx';
import type { ReadingName } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';

type WrongDayProps = { problem: 'not-a-day' | 'day-to-come'; slug: string; reading: ReadingName };

/** In place of a day that the calendar does not have or that has not come yet. */
export function WrongDay({ problem }: WrongDayProps) {
  return <NothingHere>{messages('refusals')(problem)}</NothingHere>;
}
