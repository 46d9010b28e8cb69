import type { Metadata } from 'next';
import { dateWords } from '#components/ui/date-words.ts';
import type { ClaimAsOf } from '#lib/claims/as-of-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** What an as-of page says of itself: search engines are to land on the claim as it stands. */
export function asOfMetadata({ page, moment: { asOf, now, view } }: ClaimAsOf): Metadata {
  const t = messages('asOf');
  const date = dateWords(asOf.date, 'day');
  const { text } = (view ?? now).wording;
  const title = text === null ? t('erasedTitle', { date }) : t('title', { wording: text, date });
  const path = `/api/claims/${page.slug}/${asOf.reading}/${asOf.date}`;
  return {
    title,
    robots: { index: false, follow: !page.sample },
    ...(now.visibility === 'public' && { alternates: { types: { 'application/json': path } } }),
  };
}
