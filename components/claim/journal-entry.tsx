import { KnownDate } from '#components/source/known-date.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import type { JournalLine } from '#lib/claims/journal-lines.ts';
import { messages } from '#lib/messages/translate.ts';
import { entryWords } from './entry-words.ts';
import { JournalFacts } from './journal-facts.tsx';

/** A hash is recognised by its first letters; the whole of it is in the journal's data. */
const HASH_LETTERS = 12;

type JournalEntryProps = {
  line: JournalLine;
  /** The claim's own path, below which its journal and its items stand. */
  path: string;
  language: string;
};

/**
 * One entry of a claim's journal: what it changed, who wrote it, what it concerns, by which clocks,
 * and its place in the chain.
 */
export function JournalEntry({ line, path, language }: JournalEntryProps) {
  const t = messages('claim');
  const { entry, by, hash, prevHash } = line;
  return (
    <li
      id={`entry-${entry.seq}`}
      className="beside gap-y-1! border-b border-rule py-3 text-small target:bg-wash"
    >
      <p className="text-ink-soft">
        <a href={`#entry-${entry.seq}`} className="tabular">
          {t('journalPage.entry', { seq: entry.seq })}
        </a>
        <br />
        <DateText at={entry.recordedAt} clock="recorded" precision="minute" />
      </p>
      <div className="min-w-0 space-y-1">
        <p>
          <strong className="font-semibold">{entryWords(entry)}</strong>
          {', '}
          {t('journalPage.by', { name: by ?? t('page.someone') })}
        </p>
        <JournalFacts line={line} path={path} language={language} />
        <p className="text-ink-soft">
          {entry.happened && (
            <>
              <DateText when={entry.happened} clock="happened" />
              {' · '}
            </>
          )}
          {entry.known && (
            <>
              <KnownDate known={entry.known} />
              {' · '}
            </>
          )}
          <Chain hash={hash} prevHash={prevHash} />
        </p>
      </div>
    </li>
  );
}

function Chain({ hash, prevHash }: Pick<JournalLine, 'hash' | 'prevHash'>) {
  const t = messages('claim');
  const follows =
    prevHash === null
      ? t('journalPage.first')
      : t('journalPage.follows', { hash: prevHash.slice(0, HASH_LETTERS) });
  return (
    <span title={hash}>
      {t('journalPage.hash', { hash: hash.slice(0, HASH_LETTERS) })}
      {', '}
      {follows}
    </span>
  );
}
