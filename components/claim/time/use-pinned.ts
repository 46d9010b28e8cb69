import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps an element where it is on the screen while what stands above it grows or shrinks: a handle may not slip from
 * under the finger that drags it. Call what it gives before each change.
 */
export function usePinned(changed: unknown): { anchor: RefObject<HTMLFormElement | null>; pin: () => void } {
  const anchor = useRef<HTMLFormElement>(null);
  const top = useRef<number | null>(null);
  const pin = useCallback(() => {
    const box = anchor.current?.getBoundingClientRect();
    // Browsers that keep their place by themselves would do so twice.
    document.documentElement.style.overflowAnchor = 'none';
    top.current = box && box.bottom > 0 && box.top < innerHeight ? box.top : null;
  }, []);
  useLayoutEffect(() => {
    const now = anchor.current?.getBoundingClientRect().top;
    if (top.current !== null && now !== undefined && now !== top.current) scrollBy({ top: now - top.current, behavior: 'instant' });
    top.current = null;
  }, [changed]);
  return { anchor, pin };
}
