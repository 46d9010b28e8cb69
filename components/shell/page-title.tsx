import type { ReactNode } from 'react';

type PageTitleProps = {
  children: ReactNode;
  /** What kind of thing the page is about, above the title. */
  eyebrow?: ReactNode;
  /** A sentence or two under it. */
  lede?: ReactNode;
};

/** The one `h1` of a page that is not a claim's. */
export function PageTitle({ children, eyebrow, lede }: PageTitleProps) {
  return (
    <div>
      {eyebrow && <p className="eyebrow mb-1">{eyebrow}</p>}
      <h1 className="text-claim-wording">{children}</h1>
      {lede && <p className="mt-3 font-serif text-lede text-ink-soft">{lede}</p>}
    </div>
  );
}
