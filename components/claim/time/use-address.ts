import { useEffect } from 'react';
import { pathAt, type Moment } from './time-context.ts';

const SETTLED_MS = 200;

/** Keeps the address bar at the moment that is shown, so that what is seen can be shared; a drag writes it once. */
export function useAddress(slug: string, start: Moment, moment: Moment): void {
  useEffect(() => {
    const path = pathAt(slug, moment);
    if (location.pathname === path || (moment === start && location.pathname === pathAt(slug, start))) return;
    const timer = setTimeout(() => {
      // The browser's own function: Next's would render its router at every step.
      History.prototype.replaceState.call(history, history.state, '', path);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [slug, start, moment]);
}
