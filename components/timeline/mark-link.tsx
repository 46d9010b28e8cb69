import type { ReactNode } from 'react';

type MarkLinkProps = {
  href: string;
  /** What it says to a screen reader, and on hovering. */
  words: string;
  /** What can be hit, and what is ringed when it has the focus. */
  box: { x: number; y: number; width: number; height: number };
  children: ReactNode;
};

const RING =
  'fill-transparent stroke-transparent group-hover:stroke-rule-strong group-focus-visible:stroke-ink';

/** A mark one can walk to: a link inside the drawing to the mark's item on the page. */
export function MarkLink({ href, words, box, children }: MarkLinkProps) {
  return (
    <a href={href} aria-label={words} className="group no-underline outline-none" data-mark="">
      <title>{words}</title>
      <rect {...box} rx="2" strokeWidth="2" className={RING} />
      {children}
    </a>
  );
}
