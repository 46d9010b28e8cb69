'use client';

import { useContext, useDeferredValue, type ReactNode } from 'react';
import { LiveContext, useTimeOf, type PartName, type Time } from './time-context.ts';
import { usePrinted } from './use-printed.ts';

/**
 * When a part follows a step. The claim and the drawing are drawn with it; how the two readings differ right after it, for
 * that folds both; what stands below the timeline when it can be seen or the hand rests.
 */
const PACE: Record<PartName, 'with' | 'after' | 'rest'> = {
  head: 'with', timeline: 'with', banner: 'after', differences: 'after', twin: 'rest', body: 'rest', votes: 'rest', history: 'rest',
};

/** One part of the page: as the server drew it, and once the past is here as it is at the moment shown. */
export function Shown({ part, children }: { part: PartName; children?: ReactNode }) {
  const live = useContext(LiveContext);
  const pace = PACE[part];
  const isPrinted = usePrinted();
  const moment = useTimeOf(pace === 'rest' && !isPrinted ? restedOf : momentOf);
  const later = useDeferredValue(pace === 'with' ? null : moment);
  if (!live) return children;
  const Part = live.parts[part];
  return <Part moment={pace === 'with' || isPrinted ? moment : later} />;
}

/** What only the present has. It goes at once and comes right after the step that leads back to now. */
export function NowOnly({ children }: { children: ReactNode }) {
  const isNow = useTimeOf(isAtNow);
  const wasNow = useDeferredValue(isNow);
  return isNow && wasNow ? children : null;
}

/** What only a day of the past has. */
export function PastOnly({ children }: { children: ReactNode }) {
  return useTimeOf(isAtNow) ? null : children;
}

function momentOf({ moment }: Time) { return moment; }
function restedOf({ rested }: Time) { return rested; }
function isAtNow({ moment }: Time) { return moment === null; }
