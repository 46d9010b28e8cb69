'use client';

import { useContext, useDeferredValue, useState, type ReactNode } from 'react';
import { LiveContext, useMoment, useStore, useTimeOf, type Moment, type Pace, type PartName, type TimeStore } from './time-context.ts';
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

// What the server drew stands until something else is to be shown: drawn anew at once it would be most of the opening's work.
function Below({ part, children }: ShownProps) {
  const live = useContext(LiveContext);
  const { drawn } = useStore();
  const moment = useBelow();
  const [hasMoved, setHasMoved] = useState(false);
  if (!hasMoved && moment !== drawn) setHasMoved(true);
  const Part = live?.parts[part];
  return Part && hasMoved ? <Part moment={moment} /> : children;
}

// In pieces, so that the page answers meanwhile; on paper all of it is looked at.
function useBelow(): Moment {
  const isPrinted = usePrinted();
  const moment = useMoment('below');
  const calm = useDeferredValue(moment);
  return isPrinted ? moment : calm;
}

/** What only the present has, above the claim. It goes at once and comes right after the step that leads back to now. */
export function NowOnly({ children }: { children: ReactNode }) {
  return useTimeOf(isDrawnAtNow) ? children : null;
}

/** What only the present has, below the timeline: a whole page would be laid out anew in the step that leaves it. */
export function NowOnlyBelow({ children }: { children: ReactNode }) {
  return useBelow() === null ? children : null;
}

/** What only a day of the past has, below the timeline. */
export function PastOnlyBelow({ children }: { children: ReactNode }) {
  return useBelow() === null ? null : children;
}

function isDrawnAtNow({ moments }: TimeStore) { return moments.with() === null && moments.after() === null; }
