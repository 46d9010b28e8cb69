'use client';

import { startTransition, useState, type ReactNode } from 'react';
import { LiveContext, ScreenContext, TimeContext, type Live, type Moment } from './time-context.ts';
import { makeTimeStore } from './time-store.ts';
import { pin } from './pinned.ts';
import { useScreen } from './use-screen.ts';
import { isBelowInSight, useLooks } from './use-sight.ts';

type TimeStageProps = { slug: string; start: Moment; children: ReactNode };

/**
 * A claim's page that can be moved in time. What the server drew stands until the past was fetched, in one request;
 * from then on every step is folded and drawn here.
 */
export function TimeStage({ slug, start, children }: TimeStageProps) {
  const [live, setLive] = useState<Live | null>(null);
  const [store] = useState(() => makeTimeStore(slug, start, {
    isBelowInSight,
    open: async () => {
      const opened = await openLive(slug);
      // In pieces, so that the page answers while it is drawn anew.
      startTransition(() => setLive(opened));
      return opened;
    },
    // Whoever moves does not wait for the pieces.
    beforeMove: setLive,
    beforeChange: pin,
  }));
  useLooks(store.settle);
  return (
    <TimeContext value={store}>
      <LiveContext value={live}>
        <ScreenContext value={useScreen()}>{children}</ScreenContext>
      </LiveContext>
    </TimeContext>
  );
}

async function openLive(slug: string): Promise<Live> {
  const [answer, { unfold }] = await Promise.all([fetch(`/api/claims/${slug}/streams`), import('./live-claim.tsx')]);
  if (!answer.ok) throw new Error(`the streams were answered with ${answer.status}`);
  return unfold(await answer.json());
}
