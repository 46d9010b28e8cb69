import { diffWordsWithSpace } from 'diff';
import { UserText } from '#components/ui/user-text.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Erasable } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

// Two long texts with nothing in common take the comparison seconds; then both are simply shown.
const MOST_EDITS = 400;

type WordChangesProps = { before: Erasable; after: Erasable; language: string };

/** A wording against the one before it, word by word: taken out is struck, put in is underlined. */
export function WordChanges({ before, after, language }: WordChangesProps) {
  const t = messages('claim');
  if (before === null || after === null) return <UserText text={after} language={language} />;
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes)
    return (
      <>
        <UserText text={after} language={language} /> <small>({t('page.wordings.tooLong')})</small>
      </>
    );
  return (
    <bdi dir="auto" lang={language}>
      {changes.map(({ value, added, removed }, index) => {
        if (removed)
          return (
            <span key={index}>
              <del className="text-ink-soft">
                <VisuallyHidden>{t('page.wordings.removed')} </VisuallyHidden>
                {value}
              </del>
              {isTouching(value, changes[index + 1]) && ' '}
            </span>
          );
        if (added)
          return (
            <ins key={index} className="decoration-2">
              <VisuallyHidden>{t('page.wordings.added')} </VisuallyHidden>
              {value}
            </ins>
          );
        return <span key={index}>{value}</span>;
      })}
    </bdi>
  );
}

// One word put in for another: they would read as one.
function isTouching(value: string, next: { added?: boolean; value: string } | undefined): boolean {
  return next?.added === true && !/\s$/.test(value) && !/^\s/.test(next.value);
}
