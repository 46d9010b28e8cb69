import { useEffect } from 'react';
import { AFTER } from '#components/timeline/after.ts';

/** Whether the end of the timeline stands on the screen or above it: what is below it can be seen then. */
export function isBelowInSight(): boolean {
  const end = document.getElementById(AFTER);
  return !end || end.getBoundingClientRect().top < innerHeight;
}

/** Tells when somebody may be about to look at what is below the timeline, or to go there. */
export function useLooks(settle: () => void): void {
  useEffect(() => {
    const onScroll = () => { if (isBelowInSight()) settle(); };
    const paper = matchMedia('print');
    addEventListener('scroll', onScroll, { passive: true });
    paper.addEventListener('change', settle);
    for (const kind of GOING) addEventListener(kind, settle);
    return () => {
      removeEventListener('scroll', onScroll);
      paper.removeEventListener('change', settle);
      for (const kind of GOING) removeEventListener(kind, settle);
    };
  }, [settle]);
}

// Whoever presses on a mark or comes to it by Tab is led to what it stands for; on paper all is looked at. Of that some
// browsers tell by the event alone, some by the medium alone.
const GOING = ['pointerdown', 'focusin', 'beforeprint'] as const;
