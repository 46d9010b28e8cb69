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
  const there = new Map<string, Recorded>();
  for (const item of itemsOf(recorded)) there.set(item.id, item);
  // With hindsight most items are what they were: the very same.
  const later = itemsOf(known).flatMap((late) => {
    const early = there.get(late.id);
    return early && early !== late ? { late, early } : [];
  });
  const found: ReadingDifferences = {
    status: statusesOf(known, recorded),
    learned: learnedLater(known, there),
    reworded: recorded && recorded.wording.id !== known.wording.id ? known.wording.recordedAt : null,
    withdrawn: later.filter(({ late, early }) => late.withdrawn && !early.withdrawn).length,
    corrected: later.filter(({ late, early }) => late.corrections.length > early.corrections.length).length,
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

function itemsOf(view: ClaimView | null): Recorded[] {
  return view ? [...view.evidence, ...view.appearances, ...view.attributions, ...view.relations] : [];
}

function learnedLater(known: ClaimView, there: ReadonlyMap<string, Recorded>): LearnedLater[] {
  const decisive = new Set(known.status.evidenceIds);
  // An editorial act has no clock on which it was public: nobody learned of it.
  const isNew = (item: Recorded) => item.known !== null && !there.has(item.id);
  const facts: LearnedLater[] = [
    ...known.evidence.filter(isNew).map((item) => fact('evidence', item, item.source, null, decisive.has(item.id))),
    ...known.appearances.filter(isNew).map((item) => fact('appearance', item, item.source, item.party, false)),
    ...known.attributions.filter(isNew).map((item) => fact('attribution', item, item.source, item.party, false)),
    ...known.relations.filter((item) => item.kind === 'rebuts' && isNew(item)).map((item) => fact('rebuttal', item, item.source, null, false)),
  ];
  return facts.sort(byWeight);
}

function fact(
  kind: LearnedLater['kind'], { id, known, recordedAt }: Recorded, source: SourceView | null, party: PartyView | null, isDecisive: boolean,
): LearnedLater {
  return { id, kind, source, party, known, recordedAt, isDecisive };
}

function byWeight(a: LearnedLater, b: LearnedLater): number {
  if (a.isDecisive !== b.isDecisive) return a.isDecisive ? -1 : 1;
  return a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0;
}
