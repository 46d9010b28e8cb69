import { dateWords } from '#components/ui/date-words.ts';
import { Notice } from '#components/ui/notice.tsx';
import { otherReading, type AsOf } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';

type Change = { on?: readonly string[]; reading?: readonly string[] };

/** Says that this list is not the present one: which day, in which reading, and the way back to now. */
export function ListBanner({ asOf: { date, reading }, addressOf }: { asOf: AsOf; addressOf: (change: Change) => string }) {
  const t = messages('then');
  const day = dateWords(date, 'day');
  const other = otherReading(reading);
  return (
    <aside aria-label={t('banner.label')} className="my-6">
      <Notice title={t(`banner.${reading}`, { date: day })}>
        <p>{t(reading === 'known' ? 'banner.knownText' : 'banner.recordedText')}</p>
        <ul className="flex flex-wrap gap-x-5 pt-1">
          <li><a href={addressOf({ on: [], reading: [] })}>{t('banner.now')}</a></li>
          <li>
            <a href={addressOf({ reading: [other] })}>
              {t(other === 'known' ? 'banner.toKnown' : 'banner.toRecorded', { date: day })}
            </a>
          </li>
        </ul>
      </Notice>
    </aside>
  );
}
