import type { ReactNode } from 'react';

/**
 * A part that is folded on a phone, where it would make the page endless, and open everywhere else and on paper. It
 * opens in place, without script; a link to something in it opens it too.
 */
export function Folds({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="disclosure folds">
      <summary className="py-1 text-small font-semibold"><span>{summary}</span></summary>
      <div>{children}</div>
    </details>
  );
}
