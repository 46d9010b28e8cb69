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
  /** The reading that is switched on, also now, when both show the same. */
  reading: ReadingName;
  isLoading: boolean;
  /** Fetches the past, once. */
  prepare(): void;
  go(to: Moment): void;
  step(direction: Direction): void;
  switchTo(reading: ReadingName): void;
};

/**
 * When something follows a step: with it; right after it, and ten times a second where steps come faster; when it can be
 * seen or the hand rests, as what is below the timeline does; or when the hand rests.
 */
export type Pace = 'with' | 'after' | 'below' | 'rest';

/** Holds the time and tells who listens. It stays the same object, so that a step reaches those alone who ask for it. */
export type TimeStore = {
  /** The moment that the server drew. */
  drawn: Moment;
  get(): Time;
  /** What is shown at each pace: the moment, or the one before until it follows. */
  moments: Record<Pace, () => Moment>;
  listen(changed: () => void): () => void;
  /** Brings every part to the moment, without waiting for the hand to rest. */
  settle(): void;
};

/** Which drawing of the timeline is looked at: the wide one on screens with room, the narrow one elsewhere and on paper. */
export type Screen = 'wide' | 'narrow';

export const TimeContext = createContext<TimeStore | null>(null);

/** The past, once it is in this browser. */
export const LiveContext = createContext<Live | null>(null);

/** The drawing that this screen shows; the other need not be drawn at every step. */
export const ScreenContext = createContext<Screen>('wide');

/** Where in time the page stands, and how to move it. */
export function useTime(): Time {
  const { listen, get } = useStore();
  return useSyncExternalStore(listen, get, get);
}

/** The moment to show for what follows at that pace. */
export function useMoment(pace: Pace): Moment {
  const { listen, moments } = useStore();
  return useSyncExternalStore(listen, moments[pace], moments[pace]);
}

/** One thing of the time: who asks for it is drawn anew only when it changed, and not at every step. */
export function useTimeOf<T>(choose: (store: TimeStore) => T): T {
  const store = useStore();
  const chosen = () => choose(store);
  return useSyncExternalStore(store.listen, chosen, chosen);
}

/** The store itself, which never changes: asking for it draws nothing anew. */
export function useStore(): TimeStore {
  const store = useContext(TimeContext);
  if (!store) throw new Error('outside a TimeStage');
  return store;
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
