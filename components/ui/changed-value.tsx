import type { ReactNode } from 'react';
import { messages } from '#lib/messages/translate.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** A value that was changed: the old one struck, the new one after it. Undefined stands for none at all. */
export function ChangedValue({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = messages('journal');
  return (
    <>
      <del className="text-ink-soft">
        <VisuallyHidden>{t('was')} </VisuallyHidden>
        {before ?? t('none')}
      </del>
      <span aria-hidden="true">{' → '}</span>
      <ins className="no-underline">
        <VisuallyHidden>{t('is')} </VisuallyHidden>
        {after ?? t('none')}
      </ins>
    </>
  );
}
