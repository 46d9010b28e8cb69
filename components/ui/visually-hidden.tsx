import type { ReactNode } from 'react';

/** Words for screen readers that the layout already says to the eye. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
