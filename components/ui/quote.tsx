import type { ReactNode } from 'react';
import { UserText } from './user-text.tsx';

type QuoteProps = {
  text: string | null | undefined;
  language?: string | null;
  /** Who says it and where: a line under the quote. */
  by?: ReactNode;
  /** The address it was read at. */
  cite?: string;
};

/** Somebody's own words, kept as they were written. */
export function Quote({ text, language, by, cite }: QuoteProps) {
  return (
    <figure>
      <blockquote
        cite={cite}
        dir="auto"
        lang={language ?? undefined}
        className="border-s-2 border-rule-strong ps-4 font-serif text-[1.0625rem] leading-relaxed whitespace-pre-line"
      >
        {/* Not isolated again: the quote's own first letter decides which side it starts on. */}
        {text === null ? <UserText text={null} /> : text}
      </blockquote>
      {by && (
        <figcaption className="mt-1.5 ps-[calc(1rem+2px)] text-small text-ink-soft">
          {by}
        </figcaption>
      )}
    </figure>
  );
}
