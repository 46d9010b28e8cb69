import { memo, useLayoutEffect } from 'react';
import { useMoment } from './time-context.ts';

/** The control's id: it stays where it is on the screen while the page around it changes. */
export const PINNED = 'date-control';

let top: number | null = null;

/** Notes where the control stands, before the page around it changes. */
export function pin(): void {
  const box = document.getElementById(PINNED)?.getBoundingClientRect();
  // Browsers that keep their place by themselves would do so twice.
  document.documentElement.style.overflowAnchor = 'none';
  top = box && box.bottom > 0 && box.top < innerHeight ? box.top : null;
}

/**
 * Keeps the control where it is on the screen while what stands above it grows or shrinks, with a step or right after it: a
 * handle may not slip from under the finger that drags it.
 */
export const Pinned = memo(() => {
  const [moment, read] = [useMoment('with'), useMoment('after')];
  useLayoutEffect(() => {
    const now = top === null ? undefined : document.getElementById(PINNED)?.getBoundingClientRect().top;
    if (top !== null && now !== undefined && now !== top) scrollBy({ top: now - top, behavior: 'instant' });
    top = null;
  }, [moment, read]);
  return null;
});
