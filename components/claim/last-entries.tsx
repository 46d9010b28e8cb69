import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import type { JournalLine } from '#lib/claims/journal-lines.ts';
import { messages } from '#lib/messages/translate.ts';
import { JournalEntry } from './journal-entry.tsx';

const SHOWN = 5;

type LastEntriesProps = { slug: string; language: string; entries: readonly JournalLine[] };

/** The newest entries of a claim's journal, and the way to all of them. */
export function LastEntries({ slug, language, entries }: LastEntriesProps) {
  const t = messages('claim');
  return (
    <Section id="journal" heading={t('page.journal.heading')} intro={t('page.journal.intro')}>
      <Folds summary={t('page.fold.journal', { count: Math.min(SHOWN, entries.length) })}>
      <ol reversed className="border-t border-rule">
        {entries.slice(0, SHOWN).map((line) => (
          <JournalEntry key={line.entry.id} line={line} path={`/claims/${slug}`} language={language} />
        ))}
      </ol>
      </Folds>
      <p className="mt-3">
        <a href={`/claims/${slug}/journal`}>{t('page.journal.all')}</a>
      </p>
    </Section>
  );
}
