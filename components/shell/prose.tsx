import type { ReactNode } from 'react';

/** Running text: the about page, a method, an explanation. */
export function Prose({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`prose ${className}`}>{children}</div>;
}
