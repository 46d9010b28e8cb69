import type { ReactNode } from 'react';

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-6 rounded-control border border-rule-strong px-1.5 text-center font-sans text-tiny">
      {children}
    </kbd>
  );
}
