'use client';

import { useEffect, useRef, useState } from 'react';
import type { Moment } from './time-context.ts';

const QUIET_MS = 350;

type AnnouncedProps = {
  /** What is shown, for the eye. */
  words: string;
  moment: Moment;
  /** The same for the ear: what a step changed. Missing while the past is not in this browser yet. */
  tell: ((moment: Moment) => string) | undefined;
};

/**
 * A line for the eye at once, and a sentence for screen readers when it has stood still for a moment: a drag would
 * otherwise talk without end. What the page began with is not told, and what is shown now only when it is come back to.
 */
export function Announced({ words, moment, tell }: AnnouncedProps) {
  const [said, setSaid] = useState('');
  const begun = useRef<{ moment: Moment } | null>({ moment });
  useEffect(() => {
    if (!tell || begun.current?.moment === moment) return;
    begun.current = null;
    const timer = setTimeout(() => setSaid(tell(moment)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [moment, tell]);
  return (
    <>
      <p className="tabular grow">{words}</p>
      <p role="status" aria-live="polite" className="sr-only">{said}</p>
    </>
  );
}
