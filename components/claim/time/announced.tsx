'use client';

import { useEffect, useRef, useState } from 'react';

const QUIET_MS = 350;

/**
 * A line for the eye at once, and for screen readers when it has stood still for a moment: a drag would otherwise
 * talk without end. What the page began with is not announced.
 */
export function Announced({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  const begun = useRef(words);
  useEffect(() => {
    if (begun.current === words) return;
    begun.current = '';
    const timer = setTimeout(() => setSaid(words), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      <p className="tabular grow">{words}</p>
      <p role="status" aria-live="polite" className="sr-only">{said}</p>
    </>
  );
}
