'use client';

import { useEffect, useRef, useState } from 'react';
import { useMoment, type Moment } from './time-context.ts';

/** After the hand has come to rest. */
const QUIET_MS = 150;

type AnnouncedProps = {
  /** A sentence of what a step changed. Missing while the past is not in this browser yet. */
  tell: ((moment: Moment) => string) | undefined;
};

/**
 * Tells screen readers where one has come to, when it has stood still for a moment: a drag would otherwise talk without
 * end. What the page began with is not told, and what is shown now only when it is come back to.
 */
export function Announced({ tell }: AnnouncedProps) {
  const moment = useMoment('rest');
  const [said, setSaid] = useState('');
  const begun = useRef<{ moment: Moment } | null>({ moment });
  useEffect(() => {
    if (!tell || begun.current?.moment === moment) return;
    begun.current = null;
    const timer = setTimeout(() => setSaid(tell(moment)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [moment, tell]);
  return <p role="status" aria-live="polite" className="sr-only">{said}</p>;
}
