import type { DatedMoment } from './moments.ts';
import { isStretch } from './lanes.ts';
import type { Precision, When } from '../time.ts';

/** A narrow timeline: what happened, line by line down the page, in order but not to scale. */
export type Line = { top: number; height: number } & (
  | { kind: 'date'; when: When }
  | { kind: 'gap'; from: string; to: string }
  | { kind: 'moments'; moments: DatedMoment[]; isStretch: boolean }
);
export type LinesLayout = { height: number; lines: Line[]; bands: LineBand[] };
export type LineBand = { momentId: string; top: number; bottom: number };

const HEIGHTS = { date: 26, gap: 26, moments: 23 } as const;
const LONG_GAP = 28 * 86_400_000;
/**
 * More lines than this nobody scrolls through; then moments of one kind and day (month, year)
 * become one line.
 */
const MOST_LINES = 70;
const GRAINS = ['each', 'day', 'month', 'year'] as const;
type Grain = (typeof GRAINS)[number];

/**
 * Lays moments, in order of time, out as lines from top to bottom, with the status bands beside
 * them.
 */
export function layLines(moments: readonly DatedMoment[]): LinesLayout {
  for (const grain of GRAINS) {
    const lines = linesAt(moments, grain);
    if (lines.length <= MOST_LINES || grain === 'year') return stack(lines);
  }
  return stack([]);
}

type Unplaced = Line extends infer L ? (L extends Line ? Omit<L, 'top' | 'height'> : never) : never;

function linesAt(moments: readonly DatedMoment[], grain: Grain): Unplaced[] {
  const lines: Unplaced[] = [];
  let last = '';
  for (const group of groupsOf(moments, grain)) {
    const { when } = group;
    if (last !== '' && Date.parse(when.from) - Date.parse(last) > LONG_GAP) {
      lines.push({ kind: 'gap', from: last, to: when.from });
    }
    lines.push({ kind: 'date', when }, ...group.lines);
    last = when.to > last ? when.to : last;
  }
  return lines;
}

type Group = { when: When; lines: Unplaced[] };

function groupsOf(moments: readonly DatedMoment[], grain: Grain): Group[] {
  const groups = new Map<string, { when: When; moments: DatedMoment[] }>();
  for (const moment of moments) {
    const when = headingOf(moment.when, grain);
    const key = `${when.from} ${when.to}`;
    const group = groups.get(key) ?? { when, moments: [] };
    group.moments.push(moment);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ when, moments: members }) => ({
    when,
    lines: merged(members, grain),
  }));
}

function merged(moments: readonly DatedMoment[], grain: Grain): Unplaced[] {
  const byLine = new Map<string, DatedMoment[]>();
  for (const moment of moments) {
    const key = grain === 'each' || moment.lane === 'status' ? moment.id : moment.lane;
    byLine.set(key, [...(byLine.get(key) ?? []), moment]);
  }
  return [...byLine.values()].map((members) => ({
    kind: 'moments',
    moments: members,
    isStretch: members.length === 1 && members.some(({ when }) => isStretch(when)),
  }));
}

// Minutes stand under their day: a narrow page has no room for a heading each.
function headingOf(when: When, grain: Grain): When {
  if (grain === 'month' || grain === 'year') return unit(when.from, grain);
  return when.precision === 'minute' ? unit(when.from, 'day') : when;
}

function unit(at: string, precision: Exclude<Precision, 'minute'>): When {
  const from = new Date(at);
  from.setUTCHours(0, 0, 0, 0);
  if (precision !== 'day') from.setUTCDate(1);
  if (precision === 'year') from.setUTCMonth(0);
  const to = new Date(from);
  if (precision === 'day') to.setUTCDate(to.getUTCDate() + 1);
  if (precision === 'month') to.setUTCMonth(to.getUTCMonth() + 1);
  if (precision === 'year') to.setUTCFullYear(to.getUTCFullYear() + 1);
  return { from: from.toISOString(), to: to.toISOString(), precision };
}

function stack(unplaced: readonly Unplaced[]): LinesLayout {
  let height = 0;
  const lines = unplaced.map((line): Line => {
    const placed = { ...line, top: height, height: HEIGHTS[line.kind] };
    height += placed.height;
    return placed;
  });
  return { height, lines, bands: bandsOf(lines, height) };
}

function bandsOf(lines: readonly Line[], height: number): LineBand[] {
  const starts = lines.flatMap((line) => {
    const [moment] = line.kind === 'moments' ? line.moments : [];
    return moment?.lane === 'status'
      ? [{ momentId: moment.id, top: line.top + line.height / 2 }]
      : [];
  });
  return starts.map(({ momentId, top }, index) => ({
    momentId,
    top,
    bottom: starts[index + 1]?.top ?? height,
  }));
}
