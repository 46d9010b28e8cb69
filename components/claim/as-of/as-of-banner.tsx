import { dateWords } from '#components/ui/date-words.ts';
import { Notice } from '#components/ui/notice.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { ClaimAsOf } from '#lib/claims/as-of-queries.ts';
import { asOfPath, otherReading } from '#lib/domain/as-of.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

/** Says that this is not the present: which day, in which reading, and the way back to now. */
export function AsOfBanner({ claim: { asOf, now, then } }: { claim: ClaimAsOf }) {
  const t = messages('asOf');
  const date = dateWords(asOf.date, 'day');
  const other = otherReading(asOf.reading);
  return (
    <aside aria-label={t('banner.label')} className="mb-8">
      <Notice title={t(`banner.${asOf.reading}`, { date })}>
        <p>
          <Sentence reading={asOf.reading} view={then?.view ?? null} />
        </p>
        <ul className="flex flex-wrap gap-x-5 pt-1">
          <li>
            <a href={`/claims/${now.slug}`}>{t('banner.now')}</a>
          </li>
          <li>
            <a href={asOfPath(now.slug, { reading: other, date: asOf.date })}>
              {t(`banner.other.${other}`, { date })}
            </a>
          </li>
        </ul>
      </Notice>
    </aside>
  );
}

type SentenceProps = { reading: 'known' | 'recorded'; view: ClaimView | null };

function Sentence({ reading, view }: SentenceProps) {
  const t = messages('asOf');
  if (!view) return t('banner.notYet');
  if (view.visibility === 'withheld') return t('banner.wasWithheld');
  if (reading === 'known' && view.status.from === null) return t('banner.hindsightNone');
  const status = () => <StatusWord status={view.status.status} size="small" />;
  return t.rich(reading === 'known' ? 'banner.hindsight' : 'banner.stood', { status });
}
