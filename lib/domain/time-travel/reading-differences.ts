import type { Known } from '../known.ts';
import type { ClaimView, PartyView, Recorded, SourceView } from '../fold/view.ts';
import type { Status } from '../glossary.ts';
import type { Instant } from '../time.ts';

/** A fact that was public on a day and that this site recorded only later. */
export type LearnedLater = {
  id: string; kind: 'evidence' | 'appearance' | 'attribution' | 'rebuttal';
  source: SourceView | null; party: PartyView | null; known: Known | null; recordedAt: Instant;
  /** The status that hindsight shows rests on it. */
  isDecisive: boolean;
};

/** How the two readings of one day differ; a part that does not is null or empty. */
export type ReadingDifferences = {
  /** `recorded` is null where this site did not show the claim yet. */
  status: { known: Status; recorded: Status | null } | null;
  /** What the known status rests on first, then in the order in which it was recorded. */
  learned: LearnedLater[];
  /** When the wording that hindsight shows was written. */
  reworded: Instant | null;
  /** What stood that day and was withdrawn or corrected later, which hindsight knows. */
  withdrawn: number; corrected: number;
};

/** What the two readings of a claim on one day differ in. Null when they agree. */
export function readingDifferences(known: ClaimView, recorded: ClaimView | null): ReadingDifferences | null {
  const lists = [
    hindsightOf(known.evidence, recorded?.evidence, (item) => fact('evidence', item, item.source, null)),
    hindsightOf(known.appearances, recorded?.appearances, (item) => fact('appearance', item, item.source, item.party)),
    hindsightOf(known.attributions, recorded?.attributions, (item) => fact('attribution', item, item.source, item.party)),
    hindsightOf(known.relations, recorded?.relations, (item) => (item.kind === 'rebuts' ? fact('rebuttal', item, item.source, null) : null)),
  ];
  const found: ReadingDifferences = {
    status: statusesOf(known, recorded),
    learned: byWeight(lists.flatMap(({ learned }) => learned), known.status.evidenceIds),
    reworded: recorded && recorded.wording.id !== known.wording.id ? known.wording.recordedAt : null,
    withdrawn: lists.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
    corrected: lists.reduce((sum, { corrected }) => sum + corrected, 0),
  };
  const isNone = !found.status && found.learned.length === 0 && !found.reworded && found.withdrawn + found.corrected === 0;
  return isNone ? null : found;
}

function statusesOf(known: ClaimView, recorded: ClaimView | null): ReadingDifferences['status'] {
  if (recorded?.status.status === known.status.status) return null;
  // A claim that was not here yet and of which hindsight says nothing differs in no status.
  if (!recorded && known.status.from === null) return null;
  return { known: known.status.status, recorded: recorded?.status.status ?? null };
}

type Hindsight = { learned: LearnedLater[] } & Pick<ReadingDifferences, 'withdrawn' | 'corrected'>;
type Items = readonly Recorded[];

const NONE: Items = [];
const lastCompared = new WeakMap<Items, { early: Items; hindsight: Hindsight }>();

// From day to day most lists are the very same: they are compared once.
function hindsightOf<T extends Recorded>(late: readonly T[], early: Items = NONE, factOf: (item: T) => LearnedLater | null): Hindsight {
  const last = lastCompared.get(late);
  if (last?.early === early) return last.hindsight;
  const hindsight = compared(late, early, factOf);
  lastCompared.set(late, { early, hindsight });
  return hindsight;
}

function compared<T extends Recorded>(late: readonly T[], early: Items, factOf: (item: T) => LearnedLater | null): Hindsight {
  const there = new Map<string, Recorded>();
  for (const item of early) there.set(item.id, item);
  const hindsight: Hindsight = { learned: [], withdrawn: 0, corrected: 0 };
  for (const item of late) {
    const was = there.get(item.id);
    // An editorial act has no clock on which it was public: nobody learned of it.
    const learned = was || item.known === null ? null : factOf(item);
    if (learned) hindsight.learned.push(learned);
    if (was && item.withdrawn && !was.withdrawn) hindsight.withdrawn += 1;
    if (was && item.corrections.length > was.corrections.length) hindsight.corrected += 1;
  }
  return hindsight;
}

function fact(kind: LearnedLater['kind'], { id, known, recordedAt }: Recorded, source: SourceView | null, party: PartyView | null): LearnedLater {
  return { id, kind, source, party, known, recordedAt, isDecisive: false };
}

function byWeight(facts: readonly LearnedLater[], decisiveIds: readonly string[]): LearnedLater[] {
  return facts
    .map((one) => (one.kind === 'evidence' && decisiveIds.includes(one.id) ? { ...one, isDecisive: true } : one))
    .sort((a, b) => Number(b.isDecisive) - Number(a.isDecisive) || (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
}
