import type { ReactNode } from 'react';
import { MAIN_ID } from '#components/ui/skip-link.tsx';
import { SampleBanner } from './sample-banner.tsx';

type PageShellProps = {
  children: ReactNode;
  /** The page shows sample content. */
  isSample?: boolean;
};

/**
 * The main part of a page: one column of prose; a child with the class `wide` or `full` breaks out of it.
 * The header and the footer come from the root layout.
 */
export function PageShell({ children, isSample = false }: PageShellProps) {
  return (
    <>
      {isSample && <SampleBanner />}
      <main id={MAIN_ID} tabIndex={-1} className="page-grid flex-1 pt-8">
        {children}
      </main>
    </>
  );
}
