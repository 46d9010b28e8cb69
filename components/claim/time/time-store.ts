import { dayProblem, type ReadingName } from '#lib/domain/as-of.ts';
import { pathAt, stepPath, todayUtc, type Direction, type Live, type Moment, type Time, type TimeStore } from './time-context.ts';

/** Days to come are shown as now. */
const FAR = '9999-12-31T00:00:00.000Z';

/**
 * Where a claim's page stands in time.
 * @param open fetches the past; asked for once.
 * @param beforeMove is called before every change of what is shown, with the past that it will be drawn from.
 */
export function makeTimeStore(slug: string, start: Moment, open: () => Promise<Live>, beforeMove: (live: Live) => void): TimeStore {
  const listeners = new Set<() => void>();
  let live: Live | null = null;
  let opening: Promise<Live> | null = null;
  let time: Time;

  function set(change: Partial<Time>): void {
    time = { ...time, ...change };
    for (const listener of listeners) listener();
  }

  function load(): Promise<Live> {
    if (opening) return opening;
    set({ isLoading: true });
    opening = open();
    opening.then((opened) => { live = opened; }, () => {
      // The links and the form lead to the same pages.
    }).finally(() => set({ isLoading: false }));
    return opening;
  }

  // Without the past in this browser the site shows it: the same page, at its own address.
  function whenLive(move: (opened: Live) => void, elsewhere: string): void {
    if (live) move(live);
    else load().then(move, () => location.assign(elsewhere));
  }

  function show(moment: Moment): void {
    if (live) beforeMove(live);
    set({ moment: moment && moment.date >= todayUtc() ? null : moment });
  }

  time = {
    slug, moment: start, reading: start?.reading ?? 'recorded', isLoading: false,
    prepare: () => void load().catch(() => null),
    go(to) {
      // The site has the sentence for a day that is none.
      if (to && dayProblem(to.date, FAR) === 'not-a-day') location.assign(pathAt(slug, to));
      else whenLive(() => show(to), pathAt(slug, to));
    },
    step(direction: Direction) {
      const { moment, reading } = time;
      whenLive((opened) => show(opened.step(time.moment, time.reading, direction)), stepPath(slug, moment, reading, direction));
    },
    switchTo(reading: ReadingName) {
      set({ reading });
      const { moment } = time;
      if (moment) time.go({ ...moment, reading });
    },
  };
  return {
    get: () => time,
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
