'use client';

import type { KeyboardEvent, ReactNode } from 'react';

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Lets arrow keys walk from mark to mark; Tab does so without it. */
export function ArrowKeys({ className, children }: { className: string; children: ReactNode }) {
  return (
    <div className={className} onKeyDown={walk}>
      {children}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>) {
  const step = STEPS[event.key];
  const marks = [...event.currentTarget.querySelectorAll<SVGAElement>('a[data-mark]')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  if (!step || at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  marks[step(at, marks.length - 1)]?.focus();
}
