import { CitationLinks } from '#components/source/citation-links.tsx';
import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';

/** What of a claim can be taken along as files. */
export function ClaimDownloads({ slug }: { slug: string }) {
  const t = messages('sources-out');
  return (
    <Section id="downloads" heading={t('heading')}>
      <Folds summary={t('fold')}>
        <CitationLinks address={`/api/claims/${slug}/citations`} intro={t('citeClaim')} />
        <p className="mt-2 text-small">
          {t('archive')} <a href={`/api/claims/${slug}/archive`} rel="nofollow" download>{t('archiveLink')}</a>
        </p>
      </Folds>
    </Section>
  );
}
