'use client';

import { useContext, useDeferredValue, type ReactNode } from 'react';
import { LiveContext, useMoment, useTimeOf, type Pace, type PartName, type TimeStore } from './time-context.ts';
import { usePrinted } from './use-printed.ts';

type ShownProps = { part: PartName; children?: ReactNode };

/** What tells how the two readings differ comes right after a step: for that folds both. */
const PACE: Record<PartName, Pace> = {
  head: 'with', timeline: 'with', banner: 'after', differences: 'after', twin: 'below', body: 'below', votes: 'below', history: 'below',
};

/** One part of the page: as the server drew it, and once the past is here as it is at the moment shown. */
export function Shown({ part, children }: ShownProps) {
  const pace = PACE[part];
  return pace === 'below' ? <Below part={part}>{children}</Below> : <Followed part={part} pace={pace}>{children}</Followed>;
}

// Every hook that is asked costs every step: here are the fewest that do.
function Followed({ part, pace, children }: ShownProps & { pace: Pace }) {
  const live = useContext(LiveContext);
  const moment = useMoment(pace);
  const Part = live?.parts[part];
  return Part ? <Part moment={moment} /> : children;
}

// In pieces, so that the page answers meanwhile; on paper all of it is looked at.
function Below({ part, children }: ShownProps) {
  const live = useContext(LiveContext);
  const isPrinted = usePrinted();
  const moment = useMoment('below');
  const calm = useDeferredValue(moment);
  const Part = live?.parts[part];
  return Part ? <Part moment={isPrinted ? moment : calm} /> : children;
}

/** What only the present has. It goes at once and comes right after the step that leads back to now. */
export function NowOnly({ children }: { children: ReactNode }) {
  return useTimeOf(isDrawnAtNow) ? children : null;
}

/** What only a day of the past has. */
export function PastOnly({ children }: { children: ReactNode }) {
  return useTimeOf(isAtNow) ? null : children;
}

function isAtNow({ moments }: TimeStore) { return moments.with() === null; }
function isDrawnAtNow({ moments }: TimeStore) { return moments.with() === null && moments.after() === null; }
