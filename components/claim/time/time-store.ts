import { dayProblem, type ReadingName } from '#lib/domain/as-of.ts';
import { pathAt, stepPath, todayUtc, type Direction, type Live, type Moment, type Pace, type Time, type TimeStore } from './time-context.ts';

/** Days to come are shown as now. */
const FAR = '9999-12-31T00:00:00.000Z';

/** So long no step was taken when the hand rests: longer than between two repeats of a held key. */
export const REST_MS = 200;

/** So long at least lies between two changes of what is read in sentences: sooner nobody has read one. */
export const READ_MS = 100;

/** The page around the control. */
export type Stage = {
  /** Fetches the past; asked for once. */
  open(): Promise<Live>;
  /** Called before every move, with the past that it will be drawn from. */
  beforeMove(live: Live): void;
  /** Called before anything of what is shown changes, also where it only follows a move. */
  beforeChange(): void;
  /** Whether anything of what is below the timeline can be seen. */
  isBelowInSight(): boolean;
};

/** Where a claim's page stands in time. What nobody can see follows when the hand rests. */
export function makeTimeStore(slug: string, start: Moment, { open, beforeMove, beforeChange, isBelowInSight }: Stage): TimeStore {
  const listeners = new Set<() => void>();
  let live: Live | null = null;
  let time: Time;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function set(change: Partial<Time>): void {
    time = { ...time, ...change };
    tell();
  }

  const { moments, follow, settle } = makeFollowers(start, () => time.moment, () => { beforeChange(); tell(); });
  const load = onceOpened(async () => (live = await open()), set);

  // Without the past in this browser the site shows it: the same page, at its own address.
  function whenLive(move: (opened: Live) => void, elsewhere: string): void {
    if (live) move(live);
    else load().then(move, () => location.assign(elsewhere));
  }

  function show(moment: Moment): void {
    const isSeen = isBelowInSight();
    beforeChange();
    if (live) beforeMove(live);
    const to = moment && moment.date >= todayUtc() ? null : moment;
    set({ moment: to });
    follow(isSeen);
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
    drawn: start,
    get: () => time,
    moments,
    listen: (changed) => { listeners.add(changed); return () => listeners.delete(changed); },
    settle,
  };
}

// What follows stays where it was until it is brought to the moment.
function makeFollowers(start: Moment, now: () => Moment, change: () => void) {
  const at: Record<Exclude<Pace, 'with'>, Moment> = { after: start, below: start, rest: start };
  const moments: TimeStore['moments'] = { with: now, after: () => at.after, below: () => at.below, rest: () => at.rest };
  function bring(...paces: (keyof typeof at)[]): void {
    const late = paces.filter((pace) => at[pace] !== now());
    for (const pace of late) at[pace] = now();
    if (late.length > 0) change();
  }
  const after = spaced(() => bring('after'), READ_MS);
  const rest = onceQuiet(() => bring('after', 'below', 'rest'), REST_MS);
  function follow(isBelowSeen: boolean): void {
    if (isBelowSeen) bring('below');
    after();
    rest();
  }
  return { moments, follow, settle: () => bring('after', 'below') };
}

// Asks for the past at most once. Where that fails, the links and the form lead to the same pages.
function onceOpened(open: () => Promise<Live>, set: (change: Pick<Time, 'isLoading'>) => void): () => Promise<Live> {
  let opening: Promise<Live> | null = null;
  return () => {
    if (opening) return opening;
    set({ isLoading: true });
    opening = open();
    opening.catch(() => null).finally(() => set({ isLoading: false }));
    return opening;
  };
}

// However often it is called, it acts once, when it has not been called for so long. A timer that waits already is left
// to look again: setting one anew at every step is no little part of it.
function onceQuiet(act: () => void, ms: number): () => void {
  let due = 0;
  let isWaiting = false;
  const look = () => {
    const left = due - performance.now();
    isWaiting = left > 0;
    if (isWaiting) setTimeout(look, left);
    else act();
  };
  return () => {
    due = performance.now() + ms;
    if (!isWaiting) setTimeout(look, ms);
    isWaiting = true;
  };
}

// It acts in a task of its own, and however often it is called not twice within so long.
function spaced(act: () => void, ms: number): () => void {
  let next = 0;
  let isWaiting = false;
  const run = () => {
    isWaiting = false;
    next = performance.now() + ms;
    act();
  };
  return () => {
    if (!isWaiting) setTimeout(run, Math.max(0, next - performance.now()));
    isWaiting = true;
  };
}
