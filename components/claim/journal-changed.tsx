import { ChangedValue } from '#components/ui/changed-value.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import type { JournalChange } from '#lib/domain/fold/journal.ts';
import { messages } from '#lib/messages/translate.ts';
import { WordChanges } from './word-changes.tsx';

const word = messages('glossary');

/** One thing that an entry changed, from what to what; texts word by word. */
export function JournalChanged({ change, language }: { change: JournalChange; language: string }) {
  switch (change.field) {
    case 'wording': case 'quote': case 'note': case 'interest':
      return (
        <WordChanges
          before={change.before === undefined ? '' : change.before}
          after={change.after ?? null}
          language={change.field === 'wording' ? language : ''}
        />
      );
    case 'happened':
      return <ChangedValue before={<DateText when={change.before} />} after={<DateText when={change.after} />} />;
    default: {
      const { before, after } = wordsOf(change);
      return <ChangedValue before={before} after={after} />;
    }
  }
}

type Chosen = Exclude<JournalChange, { field: 'wording' | 'quote' | 'note' | 'interest' | 'happened' }>;

function wordsOf(change: Chosen): { before: string | undefined; after: string | undefined } {
  switch (change.field) {
    case 'status': return both(change, (value) => word(`status.${value}`));
    case 'visibility': return both(change, (value) => word(`visibility.${value}`));
    case 'stance': return both(change, (value) => word(`stance.${value}`));
    case 'standing': return both(change, (value) => word(`standing.${value}`));
    case 'credibility': return both(change, (value) => word(`credibility.${value}`));
  }
}

function both<V>({ before, after }: { before: V | undefined; after: V | undefined }, say: (value: V) => string) {
  return { before: before === undefined ? undefined : say(before), after: after === undefined ? undefined : say(after) };
}
