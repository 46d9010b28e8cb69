import { DefinitionList, type Definition } from '#components/ui/definition-list.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { JournalLine } from '#lib/claims/journal-lines.ts';
import type { TextField } from '#lib/domain/entry.ts';
import { messages } from '#lib/messages/translate.ts';
import { JournalChanged } from './journal-changed.tsx';
import { concernsIn } from './journal-concerns.tsx';
import { passagesIn } from './journal-passages.tsx';

type JournalFactsProps = { line: JournalLine; path: string; language: string };

/** All that an entry says, each thing under its name: what it concerns, what it changed, and the texts it brought. */
export function JournalFacts({ line, path, language }: JournalFactsProps) {
  const items = [...concernsIn(line, path), ...passagesIn(line, path), ...changesIn(line, language), ...textsIn(line, language)];
  return items.length > 0 && <DefinitionList items={items} />;
}

// From which status to which stands in the entry's own line already.
function changesIn({ changes }: JournalLine, language: string): Definition[] {
  const t = messages('journal');
  return changes.flatMap((change) => (change.field === 'status' ? [] : [{
    term: t(`change.${change.field}`), details: <JournalChanged change={change} language={language} />,
  }]));
}

// What was changed from something else is told as a change, not a second time as a text.
function textsIn({ entry, changes }: JournalLine, language: string): Definition[] {
  const t = messages('journal');
  const changed: readonly string[] = changes.map(({ field }) => field);
  const texts = (Object.entries(entry.texts) as [TextField, string | null][]).filter(([field]) => !changed.includes(field));
  // Null is a text that was erased, and says so; at the start of a page nothing stands before a quote.
  return texts.filter(([, text]) => text?.trim() !== '').map(([field, text]) => ({
    term: t(`text.${field}`),
    details: <div className="whitespace-pre-line"><UserText text={text?.trim() ?? null} language={field === 'wording' ? language : null} isBlock /></div>,
  }));
}
