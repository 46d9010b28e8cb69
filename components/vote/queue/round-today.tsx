import type { Queue } from '#lib/votes/queue-queries.ts';
import { DAILY_ROUND } from '#lib/domain/review-queue.ts';
import { messages } from '#lib/messages/translate.ts';

/** How far a reviewer is in today's round: in words, and as a bar that says the same. */
export function RoundToday({ today: { done, of } }: Pick<Queue, 'today'>) {
  const t = messages('vote');
  if (of === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
      <progress value={done} max={of} aria-hidden="true" className="h-2 w-40" />
      <strong className="font-semibold">{t('queue.today', { done, of })}</strong>
      <span className="text-ink-soft">{t('queue.todayMeans', { round: DAILY_ROUND })}</span>
    </p>
  );
}
