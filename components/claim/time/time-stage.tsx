'use client';

import { startTransition, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { dayProblem, type ReadingName } from '#lib/domain/as-of.ts';
import { pathAt, stepPath, TimeContext, todayUtc, type Direction, type Live, type Moment, type Time } from './time-context.ts';
import { useAddress } from './use-address.ts';
import { usePinned } from './use-pinned.ts';

/** Days to come are shown as now. */
const FAR = '9999-12-31T00:00:00.000Z';

type TimeStageProps = { slug: string; start: Moment; children: ReactNode };

/**
 * A claim's page that can be moved in time. What the server drew stands until the past was fetched, in one request;
 * from then on every step is folded and drawn here.
 */
export function TimeStage({ slug, start, children }: TimeStageProps) {
  const [moment, setMoment] = useState(start);
  const [reading, setReading] = useState<ReadingName>(start?.reading ?? 'recorded');
  const [live, setLive] = useState<Live | null>(null);
  const [isLoading, setLoading] = useState(false);
  const loaded = useRef<Promise<Live> | null>(null);
  const { anchor, pin } = usePinned(moment);
  useAddress(slug, start, moment);

  const load = useCallback(() => {
    if (loaded.current) return loaded.current;
    setLoading(true);
    loaded.current = openLive(slug);
    loaded.current.then((opened) => {
      // In pieces, so that the page stays responsive while it is drawn anew.
      startTransition(() => setLive(opened));
      setLoading(false);
    }, () => setLoading(false));
    return loaded.current;
  }, [slug]);

  const time = useMemo((): Time => {
    const whenLive = (move: (opened: Live) => void, elsewhere: string) => {
      if (live) return move(live);
      // Without the past in this browser the site shows it: the same page, at its own address.
      load().then((opened) => { setLive(opened); move(opened); }, () => location.assign(elsewhere));
    };
    const moveTo = (to: Moment) => {
      // The site has the sentence for a day that is none.
      if (to && dayProblem(to.date, FAR) === 'not-a-day') return location.assign(pathAt(slug, to));
      pin();
      setMoment(to && to.date >= todayUtc() ? null : to);
    };
    return {
      slug, moment, reading, live, isLoading, anchor,
      prepare: () => void load().catch(() => {
        // The links and the form lead to the same pages.
      }),
      go: (to) => whenLive(() => moveTo(to), pathAt(slug, to)),
      step: (direction: Direction) => whenLive(
        (opened) => {
          pin();
          setMoment((from) => opened.step(from, reading, direction));
        },
        stepPath(slug, moment, reading, direction),
      ),
      switchTo: (to) => {
        setReading(to);
        if (moment) whenLive(() => moveTo({ ...moment, reading: to }), pathAt(slug, { ...moment, reading: to }));
      },
    };
  }, [slug, moment, reading, live, isLoading, load, anchor, pin]);

  return <TimeContext value={time}>{children}</TimeContext>;
}

async function openLive(slug: string): Promise<Live> {
  const [answer, { unfold }] = await Promise.all([fetch(`/api/claims/${slug}/streams`), import('./live-claim.tsx')]);
  if (!answer.ok) throw new Error(`the streams were answered with ${answer.status}`);
  return unfold(await answer.json());
}
