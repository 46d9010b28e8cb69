import type { Appearance, ClaimView, Evidence, Relation, StatusStep } from '../fold/view.ts';
import type { Stance } from '../glossary.ts';
import type { Instant, When } from '../time.ts';

/** The lanes of a claim's timeline, top to bottom; status bands stand above them. */
export const LANES = ['appearances', 'for', 'against', 'context', 'rebuttals'] as const;
export type Lane = (typeof LANES)[number];

/** Which clock a moment's date is of. `public` is a computed "by then at the latest". */
type MomentClock = 'said' | 'published' | 'public' | 'recorded';

type Dated = { id: string; when: When | null; clock: MomentClock };

/** One thing on a claim's timeline; `when` is null where nobody knows. */
export type Moment = Dated &
  (
    | { lane: 'status'; item: StatusStep }
    | { lane: 'appearances'; item: Appearance }
    | { lane: 'for' | 'against' | 'context'; item: Evidence }
    | { lane: 'rebuttals'; item: Relation; depth: number }
  );
export type DatedMoment = Moment & { when: When };

const LANE_OF: Record<Stance, 'for' | 'against' | 'context'> = {
  supports: 'for',
  refutes: 'against',
  undercuts: 'against',
  context: 'context',
};

/**
 * Everything of a claim that has a place in time, in order of time; what has no date comes last.
 */
export function momentsOf(view: ClaimView): Moment[] {
  return inOrder(unordered(view));
}

/** What has a date by where it stands on the timeline: in the status bands or in a lane. */
export type LaneMoments = Readonly<Record<Lane | 'status', readonly DatedMoment[]>>;

const NO_LANES: LaneMoments = { status: [], appearances: [], for: [], against: [], context: [], rebuttals: [] };

/** The same lane by lane, for a drawing that gives each its place by itself; all empty without a view. */
export function lanesOf(view: ClaimView | null): LaneMoments {
  if (!view) return NO_LANES;
  return {
    ...NO_LANES,
    ...inLanes(view.statuses, ofStatuses),
    ...inLanes(view.appearances, ofAppearances),
    ...inLanes(view.evidence, ofAllEvidence),
    ...inLanes(view.relations, ofRebuttals),
  };
}

function unordered(view: ClaimView): Moment[] {
  return [...ofStatuses(view.statuses), ...ofAppearances(view.appearances), ...ofAllEvidence(view.evidence), ...ofRebuttals(view.relations)];
}

/** What was made of a list of items: from day to day most lists are the very same. */
const lanesMade = new WeakMap<readonly unknown[], Partial<LaneMoments>>();

function inLanes<T>(items: readonly T[], momentsIn: (items: readonly T[]) => Moment[]): Partial<LaneMoments> {
  const known = lanesMade.get(items);
  if (known) return known;
  const lanes: Partial<Record<Lane | 'status', DatedMoment[]>> = {};
  for (const moment of momentsIn(items)) if (isDated(moment)) (lanes[moment.lane] ??= []).push(moment);
  lanesMade.set(items, lanes);
  return lanes;
}

function ofStatuses(items: readonly StatusStep[]): Moment[] {
  return items.map((item) => once(item, 0, ofStatus));
}

function ofAppearances(items: readonly Appearance[]): Moment[] {
  return items.map((item) => once(item, 0, ofAppearance));
}

function ofAllEvidence(items: readonly Evidence[]): Moment[] {
  return items.map((item) => once(item, 0, ofEvidence));
}

function ofRebuttals(items: readonly Relation[]): Moment[] {
  return rebuttalsOf(items).map(({ item, depth }) => once(item, depth, ofRebuttal));
}

function ofStatus(item: StatusStep): Moment {
  return { id: item.id, lane: 'status', item, clock: 'recorded', when: minuteOf(item.since) };
}

function ofAppearance(item: Appearance): Moment {
  return { id: item.id, lane: 'appearances', item, ...saidClock(item) };
}

function ofEvidence(item: Evidence): Moment {
  return { id: item.id, lane: LANE_OF[item.stance], item, ...publishedClock(item) };
}

function ofRebuttal(item: Relation, depth: number): Moment {
  return { id: item.id, lane: 'rebuttals', item, depth, ...saidClock(item) };
}

/** What was made of an item, by how deep it stands. */
const made: WeakMap<object, Moment>[] = [];

// The same item at the same depth is the same moment, so that what did not change is not drawn anew.
function once<T extends object>(item: T, depth: number, make: (item: T, depth: number) => Moment): Moment {
  const atDepth = (made[depth] ??= new WeakMap());
  const known = atDepth.get(item);
  if (known) return known;
  const moment = make(item, depth);
  atDepth.set(item, moment);
  return moment;
}

/** A rebuttal with its answers; `repeated` of them stand elsewhere in the tree already. */
export type RebuttalNode = { item: Relation; answers: RebuttalNode[]; repeated: number };

/**
 * The rebuttals of a claim and what answers them, each relation once: a claim that rebuts two others
 * is reached on two ways, and its answers are shown where they come first.
 */
export function rebuttalTree(relations: readonly Relation[]): RebuttalNode[] {
  const seen = new Set<string>();
  const grow = (list: readonly Relation[]): RebuttalNode[] =>
    list.filter(isRebuttal).flatMap((item) => {
      if (seen.has(item.id)) return [];
      seen.add(item.id);
      const answers = grow(item.answers);
      return [{ item, answers, repeated: item.answers.filter(isRebuttal).length - answers.length }];
    });
  return grow(relations);
}

/** The same as a list, with how deep each stands. */
export function rebuttalsOf(relations: readonly Relation[]): { item: Relation; depth: number }[] {
  const walk = (
    nodes: readonly RebuttalNode[],
    depth: number,
  ): { item: Relation; depth: number }[] =>
    nodes.flatMap(({ item, answers }) => [{ item, depth }, ...walk(answers, depth + 1)]);
  return walk(rebuttalTree(relations), 1);
}

function isRebuttal({ kind, direction }: Relation): boolean {
  return kind === 'rebuts' && direction === 'to';
}

export function isDated(moment: Moment): moment is DatedMoment {
  return moment.when !== null;
}

type Datable = {
  source: { published: When | null } | null;
  known: { from: Instant; to: Instant } | null;
};

function saidClock(item: Datable & { happened: When | null }): Pick<Dated, 'when' | 'clock'> {
  return item.happened ? { when: item.happened, clock: 'said' } : publishedClock(item);
}

function publishedClock({ source, known }: Datable): Pick<Dated, 'when' | 'clock'> {
  if (source?.published) return { when: source.published, clock: 'published' };
  if (!known) return { when: null, clock: 'public' };
  return {
    when: known.from < known.to ? { ...known, precision: 'day' } : minuteOf(known.to),
    clock: 'public',
  };
}

function minuteOf(at: Instant): When {
  return { from: at, to: new Date(Date.parse(at) + 60_000).toISOString(), precision: 'minute' };
}

function inOrder(moments: Moment[]): Moment[] {
  const key = ({ when }: Moment) => (when ? `${when.from} ${when.to}` : '~');
  return moments
    .map((moment, index) => ({ moment, index, key: key(moment) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ moment }) => moment);
}
