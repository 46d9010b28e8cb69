import { dateWords } from '#components/ui/date-words.ts';
import type { AsOf } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';

/** The title of a list or page, with the day that it is as of. */
export function titleThen(title: string, asOf: AsOf | null): string {
  return asOf === null ? title : messages('then')('title', { title, date: dateWords(asOf.date, 'day') });
}
