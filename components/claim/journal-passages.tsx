import type { Definition } from '#components/ui/definition-list.tsx';
import type { JournalLine } from '#lib/claims/journal-lines.ts';
import { messages } from '#lib/messages/translate.ts';
import { Earlier } from './journal-concerns.tsx';
import { WordChanges } from './word-changes.tsx';

/** What became of each passage that is cited from a source that changed, word by word. */
export function passagesIn({ passages }: JournalLine, path: string): Definition[] {
  const t = messages('capture');
  return passages.map(({ item, fate, distance, words }) => ({
    term: messages('journal')('concerns'),
    details: (
      <>
        <p><Earlier of={item} path={path} /></p>
        <p>{t(`change.passage.${fate}`)}{distance ? ` ${t('change.distance', { distance })}` : ''}</p>
        {words && words.before !== '' && words.after !== null && (
          <p className="font-serif"><WordChanges before={words.before} after={words.after} language="und" /></p>
        )}
      </>
    ),
  }));
}
