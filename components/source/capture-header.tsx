import { PageTitle } from '#components/shell/page-title.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Capture } from '#lib/captures/capture-queries.ts';
import { foundFacts } from '#lib/captures/fields-of.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';

/** Whose copy this is, of when, and where the original stands. */
export function CaptureHeader({ source, capture }: { source: SourceFacts; capture: Capture }) {
  const t = messages('capture');
  const at = capture.finishedAt ?? capture.askedAt;
  return (
    <>
      <PageTitle eyebrow={t('page.of')}>
        <a href={`/sources/${source.slug}`}>{source.title === null ? messages('lists')('source.untitled') : <UserText text={source.title} language={source.language} />}</a>
      </PageTitle>
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-small">
        <li>{capture.why === 'upload' ? t('page.handedIn') : t('page.fetched')} <DateText at={at} precision="minute" /></li>
        {capture.htmlHash !== null && <li><a href={`/api/captures/${capture.id}/reader`}>{t('page.reader')}</a></li>}
        <li><a href={`/api/captures/${capture.id}/warc`} download rel="nofollow">{t('page.warc')}</a></li>
        {source.address !== null && <li><a href={source.address} rel="noreferrer nofollow">{t('page.elsewhere')}</a></li>}
        {source.address !== null && capture.why !== 'upload' && (
          <li><a href={`https://web.archive.org/web/*/${source.address}`} rel="noreferrer nofollow">{t('page.archives')}</a></li>
        )}
      </ul>
      {foundFacts(capture)?.isFree === false && <div className="mt-5"><Notice>{t('notFree')}</Notice></div>}
    </>
  );
}
