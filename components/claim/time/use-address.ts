import { useEffect, useRef } from 'react';
import { pathAt, useMoment } from './time-context.ts';

/** Keeps the address bar at the moment where the hand rests, so that what is seen can be shared; a drag writes it once. */
export function useAddress(slug: string): void {
  const moment = useMoment('rest');
  const isBegun = useRef(false);
  useEffect(() => {
    // What the page began with has its address.
    const isFirst = !isBegun.current;
    isBegun.current = true;
    // The browser's own function: Next's would render its router at every step.
    if (!isFirst) History.prototype.replaceState.call(history, history.state, '', pathAt(slug, moment));
  }, [slug, moment]);
}
