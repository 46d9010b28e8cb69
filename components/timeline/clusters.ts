import { dateWords } from '#components/ui/date-words.ts';
import type { DatedMoment } from '#lib/domain/timeline/moments.ts';
import { latestOf } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';

/** The fragment id of a moment's row in the table twin. */
export function rowAnchorOf(momentId: string): string {
  return `row-${momentId}`;
}

/** What a mark that stands for several moments of one lane says to a screen reader. */
export function clusterWords(moments: readonly DatedMoment[]): string {
  const t = messages('timeline');
  const [first] = moments;
  const last = moments.at(-1);
  if (!first || !last) return '';
  return t('clusterMark', {
    lane: t(`lane.${first.lane}`),
    count: moments.length,
    from: dateWords(first.when.from, 'day'),
    to: dateWords(latestOf(last.when), 'day'),
  });
}
