import { useEffect, useRef } from 'react';
import { pathAt, type Moment } from './time-context.ts';

const SETTLED_MS = 200;

/** Keeps the address bar at the moment that is shown, so that what is seen can be shared; a drag writes it once. */
export function useAddress(slug: string, moment: Moment): void {
  const isBegun = useRef(false);
  useEffect(() => {
    // What the page began with has its address.
    const isFirst = !isBegun.current;
    isBegun.current = true;
    if (isFirst) return;
    const timer = setTimeout(() => {
      // The browser's own function: Next's would render its router at every step.
      History.prototype.replaceState.call(history, history.state, '', pathAt(slug, moment));
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [slug, moment]);
}
