import { dateWords } from '#components/ui/date-words.ts';
import { Notice } from '#components/ui/notice.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { asOfPath, otherReading } from '#lib/domain/as-of.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { messages } from '#lib/messages/translate.ts';
import { DIFFERENCE_NOTE } from './readings-differ.tsx';

/** Says that this is not the present: which day, in which reading, and the way back to now. */
export function AsOfBanner({ moment, slug }: { moment: ClaimMoment; slug: string }) {
  const t = messages('asOf');
  const { asOf } = moment;
  if (!asOf) return null;
  const date = dateWords(asOf.date, 'day');
  const other = otherReading(asOf.reading);
  return (
    <aside aria-label={t('banner.label')} className="wide mb-6">
      <Notice title={t(`banner.${asOf.reading}`, { date })}>
        <p>
          <Sentence moment={moment} />
        </p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 pt-1">
          {moment.differences && <li><a href={`#${DIFFERENCE_NOTE}`}>{t('differ.heading')}</a></li>}
          <li>
            <a href={`/claims/${slug}`}>{t('banner.now')}</a>
          </li>
          <li>
            <a href={asOfPath(slug, { reading: other, date: asOf.date })}>
              {t(`banner.other.${other}`, { date })}
            </a>
          </li>
          <li>
            <a href={`/claims/${slug}/compare?reading=${asOf.reading}&from=${asOf.date}`}>
              {t('control.compare')}
            </a>
          </li>
        </ul>
      </Notice>
    </aside>
  );
}

function Sentence({ moment: { asOf, view, now } }: { moment: ClaimMoment }) {
  const t = messages('asOf');
  if (!view) return t('banner.notYet');
  if (view.visibility === 'withheld') return t('banner.wasWithheld');
  const isHindsight = asOf?.reading === 'known';
  const first = isHindsight ? firstMade(now) : null;
  if (isHindsight && first !== null && first.slice(0, 10) > asOf.date) return t('banner.notMade', { date: dateWords(first, 'day') });
  if (isHindsight && view.status.from === null) return t('banner.hindsightNone');
  const status = () => <StatusWord status={view.status.status} size="small" />;
  return t.rich(isHindsight ? 'banner.hindsight' : 'banner.stood', { status });
}

// The first time that the claim is known to have been made.
function firstMade({ said, appearances }: ClaimMoment['now']): string | null {
  const times = [said, ...appearances.filter(({ withdrawn }) => !withdrawn).map(({ happened }) => happened)];
  return times.flatMap((when) => when?.from ?? []).toSorted()[0] ?? null;
}
