import type { ReactNode } from 'react';

/** The quiet way from a reader's page to the desk page that works on it; the same for everyone. */
export function DeskLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p data-print="no" className="mt-12 border-t border-rule pt-4 text-small">
      <a href={href} rel="nofollow">{children}</a>
    </p>
  );
}
