import type { ReactNode } from 'react';
import type { ClaimLine } from '#lib/claims/line-reads.ts';

type FrontPartProps = { id: string; heading: string; intro: string; more?: ReactNode; children: ReactNode };

/** A part of the front page under a heavy rule, as a newspaper has them. */
export function FrontPart({ id, heading, intro, more, children }: FrontPartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="min-w-0 border-t-2 border-ink pt-2">
      <h2 id={`${id}-heading`} className="font-serif text-section font-semibold">{heading}</h2>
      <p className="mb-4 text-small text-ink-soft">{intro}</p>
      {children}
      {more && <p className="mt-4 text-small">{more}</p>}
    </section>
  );
}

/** Claims beside each other, a hairline over each. */
export function FrontColumns<L extends ClaimLine>({ lines, row }: { lines: readonly L[]; row: (line: L) => ReactNode }) {
  return (
    <ul className="columns gap-y-6!">
      {lines.map((line) => <li key={line.id} className="border-t border-rule pt-3">{row(line)}</li>)}
    </ul>
  );
}
