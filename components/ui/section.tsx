import type { ReactNode } from 'react';
import { messages } from '#lib/messages/translate.ts';

type SectionProps = {
  id: string;
  heading: string;
  /** A sentence under the heading: what the reader is looking at. */
  intro?: ReactNode;
  /** Stands at the end of the heading's line: a count, a link to all. */
  aside?: ReactNode;
  level?: 2 | 3;
  /** `wide` breaks out of the prose column. */
  className?: string;
  children: ReactNode;
};

/** A part of a page under a hairline, with a heading one can link to. */
export function Section({
  id,
  heading,
  intro,
  aside,
  level = 2,
  className = '',
  children,
}: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const size = level === 2 ? 'text-section' : 'text-claim-small';
  return (
    <section
      id={id}
      aria-labelledby={`${id}-heading`}
      className={`${className} ${level === 2 ? 'mt-8 border-t border-ink pt-3 sm:mt-12' : 'mt-8'}`}
    >
      <div className="group flex flex-wrap items-baseline gap-x-3">
        <Heading id={`${id}-heading`} className={`${size} font-serif font-semibold`}>
          {heading}
        </Heading>
        {/* Without a width of its own: unseen as it is, it would take a line under a heading that fills its own. */}
        <a
          href={`#${id}`}
          aria-label={messages('ui')('anchor', { heading })}
          data-print="no"
          className="-ms-3 w-0 indent-2 whitespace-nowrap text-ink-faint no-underline opacity-0 group-hover:opacity-100 focus:opacity-100"
        >
          #
        </a>
        {aside && <div className="ms-auto text-small text-ink-soft">{aside}</div>}
      </div>
      {intro && <p className="mt-1 text-small text-ink-soft">{intro}</p>}
      <div className="mt-3 empty:mt-0 sm:mt-5">{children}</div>
    </section>
  );
}
