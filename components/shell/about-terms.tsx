import { nameOf } from '#components/claim/directory.ts';
import { Because } from '#components/claim/item-foot.tsx';
import { Prose } from '#components/shell/prose.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/section.tsx';
import { CLAIM_KINDS } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Policies } from '#lib/site/site-queries.ts';

/** After how long this site looks at a status again, by kind of claim. */
export function AboutTerms({ policies }: { policies: Policies }) {
  const t = messages('terms');
  const { reviewTerms: terms, reviewTermsSet: set } = policies;
  const termOf = (days: number | undefined) => (days === undefined ? t('about.never') : t('about.after', { days }));
  return (
    <Section id="terms" heading={t('about.heading')}>
      <Prose>
        <p>{t('about.text')}</p>
        <p>{messages('scales')('aboutText')} <a href="/about/scales">{messages('scales')('aboutLink')}</a>.</p>
      </Prose>
      <div className="mt-5">
        <DataTable
          caption={t('about.caption')}
          columns={[
            { key: 'kind', head: t('about.kind'), cell: (kind) => messages('glossary')(`claimKind.${kind}`) },
            { key: 'term', head: t('about.term'), cell: (kind) => termOf(terms[kind]) },
          ]}
          rows={CLAIM_KINDS}
          rowKey={(kind) => kind}
        />
      </div>
      {set && (
        <p className="mt-3 text-small text-ink-soft">
          {t('about.setBy', { name: nameOf(policies, set.actorId) })}{', '}
          <DateText at={set.recordedAt} clock="recorded" />{'. '}<Because reason={set.reason} />
        </p>
      )}
    </Section>
  );
}
