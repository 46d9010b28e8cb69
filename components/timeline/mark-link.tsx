import type { ReactNode } from 'react';

/**
 * How the marks of a drawing look, said once on its `<svg>`: a claim has hundreds of marks, and each
 * is sent twice. `box` is the ring, `label` stands clear of the cuts behind it; a line through a
 * word would be painted over, so a `struck` one does without.
 */
export const MARK_STYLES = [
  '[&_a]:no-underline [&_a]:outline-none [&_a:hover_text]:underline',
  '[&_.box]:fill-transparent [&_.box]:stroke-transparent [&_.box]:[stroke-width:2]',
  '[&_a:hover_.box]:stroke-rule-strong [&_a:focus-visible_.box]:stroke-ink',
  '[&_.label]:fill-ink [&_.label]:[paint-order:stroke] [&_.label]:stroke-paper',
  '[&_.label]:[stroke-width:7] [&_.label]:[stroke-linejoin:round]',
  '[&_.struck]:fill-ink [&_a_.struck]:line-through',
].join(' ');

type MarkLinkProps = {
  href: string;
  /** What it says to a screen reader, and on hovering. */
  words: string;
  /** What can be hit, and what is ringed when it has the focus. */
  box: { x: number; y: number; width: number; height: number };
  children: ReactNode;
};

/** A mark one can walk to: a link inside the drawing to the mark's item on the page. */
export function MarkLink({ href, words, box, children }: MarkLinkProps) {
  return (
    <g role="presentation">
      {/* Beside the link and not in it, where its words would be part of what the link shows. */}
      <title>{words}</title>
      <a href={href} aria-label={words} data-mark="">
        <rect {...box} rx="2" className="box" />
        {children}
      </a>
    </g>
  );
}
