'use client';

import { useContext, useDeferredValue, type ReactNode } from 'react';
import { LiveContext, useTime, type PartName } from './time-context.ts';

/** One part of the page: as the server drew it, and once the past is here as it is at the moment shown. */
export function Shown({ part, children }: { part: PartName; children?: ReactNode }) {
  const live = useContext(LiveContext);
  const { moment } = useTime();
  if (!live) return children;
  const Part = live.parts[part];
  return <Part moment={moment} />;
}

/** What only the present has. It goes at once and comes right after the step that leads back to now. */
export function NowOnly({ children }: { children: ReactNode }) {
  const { moment } = useTime();
  const drawn = useDeferredValue(moment);
  return moment || drawn ? null : children;
}

/** What only a day of the past has. */
export function PastOnly({ children }: { children: ReactNode }) {
  return useTime().moment ? children : null;
}
