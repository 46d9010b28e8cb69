import { createContext, useContext, useSyncExternalStore, type ComponentType } from 'react';
import type { AsOf, ReadingName } from '#lib/domain/as-of.ts';

/** The parts of a claim's page that follow the date; each is drawn by the server first. */
export type PartName = 'banner' | 'head' | 'timeline' | 'twin' | 'body' | 'votes' | 'history' | 'differences';

/** A day in one reading, or now (null). */
export type Moment = AsOf | null;

/** A claim's past, unfolded in this browser. Loaded when the date control is first used, never before. */
export type Live = {
  parts: Record<PartName, ComponentType<{ moment: Moment }>>;
  /** Where the next or previous change leads from here; the moment itself where there is none. */
  step(moment: Moment, reading: ReadingName, direction: Direction): Moment;
  /** What the page now shows, in one line. */
  summary(moment: Moment): string;
  /** Its day, as the handle tells it. */
  day(moment: Moment): string;
  /** The same step in one sentence for who cannot see it. */
  told(moment: Moment): string;
};
export type Direction = 'next' | 'previous';

export type Time = {
  slug: string;
  moment: Moment;
  /** What the parts below the timeline show: the moment, or where the hand last rested while they are out of sight. */
  rested: Moment;
  /** The reading that is switched on, also now, when both show the same. */
  reading: ReadingName;
  isLoading: boolean;
  /** Fetches the past, once. */
  prepare(): void;
  go(to: Moment): void;
  step(direction: Direction): void;
  switchTo(reading: ReadingName): void;
};

/** Holds the time and tells who listens. It stays the same object, so that a step reaches those alone who ask for it. */
export type TimeStore = {
  get(): Time;
  listen(changed: () => void): () => void;
  /** Brings the parts below the timeline to the moment, without waiting for the hand to rest. */
  settle(): void;
};

export const TimeContext = createContext<TimeStore | null>(null);

/** The past, once it is in this browser. */
export const LiveContext = createContext<Live | null>(null);

/** Where in time the page stands, and how to move it. */
export function useTime(): Time {
  return useTimeOf(whole);
}

/** One thing of that: who asks for it is drawn anew only when it changed, and not at every step. */
export function useTimeOf<T>(choose: (time: Time) => T): T {
  const store = useContext(TimeContext);
  if (!store) throw new Error('outside a TimeStage');
  const get = () => choose(store.get());
  return useSyncExternalStore(store.listen, get, get);
}

function whole(time: Time): Time {
  return time;
}

/** Where a claim is read at a moment. */
export function pathAt(slug: string, moment: Moment): string {
  return moment ? `/claims/${slug}/${moment.reading}/${moment.date}` : `/claims/${slug}`;
}

/** Where the site itself finds the next or the previous change: what a plain link leads to. */
export function stepPath(slug: string, moment: Moment, reading: ReadingName, direction: Direction): string {
  const date = moment ? `&date=${moment.date}` : '';
  return `/claims/${slug}/as-of?reading=${reading}&step=${direction}${date}`;
}

export function todayUtc(): string {
  return new Date().toISOString().slice(0, 10);
}
