import { KnownDate } from '#components/source/known-date.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { JournalLine } from '#lib/claims/claim-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { entryWords } from './entry-words.ts';

/** A hash is recognised by its first letters; the whole of it is in the journal's data. */
const HASH_LETTERS = 12;

/**
 * One entry of a claim's journal: what it changed, who wrote it, by which clocks, and its place in
 * the chain.
 */
export function JournalEntry({ line: { entry, by, hash, prevHash } }: { line: JournalLine }) {
  const t = messages('claim');
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
        <EntryTexts texts={entry.texts} />
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

function EntryTexts({ texts }: { texts: Record<string, string | null | undefined> }) {
  return Object.entries(texts).map(([field, text]) => (
    <p key={field} dir="auto" className="border-s-2 border-rule ps-3 whitespace-pre-line">
      <UserText text={text} />
    </p>
  ));
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
