import type { ReactNode } from 'react';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { asOfPath } from '#lib/domain/as-of.ts';
import { isUnchanged } from '#lib/domain/time-travel/compare-views.ts';
import type { ClaimCompared } from '#lib/claims/compare-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { ComparedCorrections } from './compared-corrections.tsx';
import { ComparedItems } from './compared-items.tsx';
import { ComparedStatus } from './compared-status.tsx';
import { ComparedTopics } from './compared-topics.tsx';
import { ComparedVotes } from './compared-votes.tsx';
import { ComparedWording } from './compared-wording.tsx';
import { CompareForm } from './compare-form.tsx';

/** Two days of a claim beside each other: what came, what went and what changed. */
export function ComparedClaim(compared: ClaimCompared) {
  const t = messages('asOf');
  const { page, reading, before, after, found, why } = compared;
  const day = ({ asOf }: typeof before): ReactNode => (
    <a href={asOfPath(page.slug, asOf)}>{dateWords(asOf.date, 'day')}</a>
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: page.view.wording.text ?? messages('claim')('page.erasedTitle'), href: `/claims/${page.slug}` },
          { label: t('compare.title') },
        ]}
      />
      <div className="mt-5">
        <PageTitle
          eyebrow={t(`compare.reading.${reading}`)}
          lede={t.rich('compare.lede', { from: () => day(before), to: () => day(after) })}
        >
          {t('compare.title')}
        </PageTitle>
      </div>
      <CompareForm slug={page.slug} reading={reading} from={before.asOf.date} to={after.asOf.date} />
      {why && <p className="mt-6">{t(`compare.why.${why}`)}</p>}
      <Verdict isSameDay={before.asOf.date === after.asOf.date} isUnchanged={isUnchanged(found)} />
      <ComparedStatus {...compared} />
      <ComparedWording {...compared} />
      <ComparedItems {...compared} />
      <ComparedCorrections {...compared} />
      <ComparedTopics {...compared} />
      <ComparedVotes {...compared} />
    </>
  );
}

function Verdict({ isSameDay, isUnchanged: unchanged }: { isSameDay: boolean; isUnchanged: boolean }) {
  const t = messages('asOf');
  if (isSameDay) return <p className="mt-6">{t('compare.sameDay')}</p>;
  return unchanged ? <p className="mt-6">{t('compare.unchanged')}</p> : null;
}
