import { PageTitle } from '#components/shell/page-title.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { COUNTS_AS_SUPPORT } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';

/** What a source is called; and a warning where its kind never counts. */
export function SourceHeader({ source }: { source: SourceFacts }) {
  const t = messages('lists');
  const kind = messages('glossary')(`sourceKind.${source.kind}`);
  return (
    <header className="space-y-4">
      <PageTitle eyebrow={t('source.eyebrow', { kind })}><UserText text={source.title} language={source.language} /></PageTitle>
      {!COUNTS_AS_SUPPORT[source.kind] && <Notice tone="alert">{t('source.doesNotCount', { kind })}</Notice>}
    </header>
  );
}
