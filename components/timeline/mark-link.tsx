import type { ReactNode } from 'react';

/**
 * How the marks of a drawing look, said once on its `<svg>`: a claim has hundreds of marks, and each
 * is sent twice. `box` is the ring, `label` stands clear of the cuts behind it; a line through a
 * word would be painted over, so a `struck` one does without.
 */
export const MARK_STYLES = [
  '[&_a]:no-underline [&_a]:outline-none [&_a[href]:hover_text]:underline',
  '[&_.box]:fill-transparent [&_.box]:stroke-transparent [&_.box]:[stroke-width:2]',
  '[&_a[href]:hover_.box]:stroke-rule-strong [&_a:focus-visible_.box]:stroke-ink',
  '[&_.label]:fill-ink [&_.label]:[paint-order:stroke] [&_.label]:stroke-paper',
  '[&_.label]:[stroke-width:7] [&_.label]:[stroke-linejoin:round]',
  '[&_.struck]:fill-ink [&_a_.struck]:line-through',
].join(' ');

type MarkLinkProps = {
  /** Null for one that is not there yet: it is faint, and leads nowhere. */
  href: string | null;
  /** What it says to a screen reader, and on hovering; nothing of what is not there. */
  words: string;
  /** What can be hit, and what is ringed when it has the focus. */
  box: { x: number; y: number; width: number; height: number };
  children: ReactNode;
};

/**
 * A mark one can walk to: a link inside the drawing to the mark's item on the page. One that is not there yet is made of
 * the same elements, so that a step puts nothing into the page and takes nothing out.
 */
export function MarkLink({ href, words, box, children }: MarkLinkProps) {
  const isThere = href !== null;
  return (
    <g role="presentation" aria-hidden={isThere ? undefined : true} opacity={isThere ? undefined : 0.3}>
      {/* Beside the link and not in it, where its words would be part of what the link shows. */}
      <title>{words}</title>
      <a href={href ?? undefined} aria-label={words || undefined} data-mark={isThere ? '' : undefined}>
        <rect {...box} rx="2" className="box" />
        {children}
      </a>
    </g>
  );
}
