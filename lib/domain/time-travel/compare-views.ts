import type { Appearance, Attribution, ClaimView, Correction, Evidence, Recorded, Relation, StatusStep, Wording } from '../fold/view.ts';
import type { Topic } from '../entry.ts';

/** How one list of items differs between two views. */
export type ItemChanges<I> = {
  added: I[];
  withdrawn: I[];
  /** There in both, with another stance, standing, date or text. */
  changed: { before: I; after: I }[];
  /** There before and not any more: the other claim is not shown, or the later view is of an earlier day. */
  gone: I[];
};

/** What changed between two views of one claim, from the first to the second. */
export type Comparison = {
  /** The wordings, where they differ; their words are compared where they are shown. */
  wording: { before: Wording | null; after: Wording } | null;
  /** The steps that came, in order; the status before the first is its `from`. */
  statusMoves: StatusStep[];
  evidence: ItemChanges<Evidence>; attributions: ItemChanges<Attribution>;
  appearances: ItemChanges<Appearance>; relations: ItemChanges<Relation>;
  /** Other claims on this page whose own status moved meanwhile. */
  othersMoved: { before: Relation; after: Relation }[];
  topics: { added: Topic[]; removed: Topic[] };
  /** The corrections that came, but for typos; what they changed stands in its own list too. */
  corrections: Correction[];
};

/** Compares two views of one claim. Null stands for a day on which the claim was not there. */
export function compareViews(before: ClaimView | null, after: ClaimView | null): Comparison {
  const [a, b] = [before ?? NOTHING, after ?? NOTHING];
  return {
    wording: after && before?.wording.id !== after.wording.id ? { before: before?.wording ?? null, after: after.wording } : null,
    statusMoves: b.statuses.filter(({ id }) => !a.statuses.some((step) => step.id === id)),
    evidence: changesOf(a.evidence, b.evidence, (one) => [one.stance, one.quote, one.note, one.counts]),
    attributions: changesOf(a.attributions, b.attributions, (one) => [one.standing, one.note, one.independentSources]),
    appearances: changesOf(a.appearances, b.appearances, (one) => [one.happened?.from, one.happened?.to, one.quote, one.wording]),
    relations: changesOf(a.relations, b.relations, (one) => [one.note, one.happened?.from, one.happened?.to]),
    othersMoved: inBoth(a.relations, b.relations).filter(({ before: one, after: other }) => one.other.status !== other.other.status),
    topics: {
      added: b.topics.filter(({ slug }) => !a.topics.some((topic) => topic.slug === slug)),
      removed: a.topics.filter(({ slug }) => !b.topics.some((topic) => topic.slug === slug)),
    },
    corrections: b.corrections.filter((one) => one.class !== 'typo' && !a.corrections.some(({ id }) => id === one.id)),
  };
}

/** Whether a comparison found nothing. */
export function isUnchanged(found: Comparison): boolean {
  const lists = [found.evidence, found.attributions, found.appearances, found.relations];
  const items = lists.flatMap(({ added, withdrawn, changed, gone }) => [...added, ...withdrawn, ...changed, ...gone]);
  const { topics, corrections } = found;
  return !found.wording && [...items, ...corrections, ...found.statusMoves, ...found.othersMoved, ...topics.added, ...topics.removed].length === 0;
}

const NOTHING = { statuses: [], evidence: [], attributions: [], appearances: [], relations: [], topics: [], corrections: [] };

function inBoth<I extends Recorded>(before: readonly I[], after: readonly I[]): { before: I; after: I }[] {
  const old = new Map(before.map((item) => [item.id, item]));
  return after.flatMap((item) => {
    const was = old.get(item.id);
    return was ? [{ before: was, after: item }] : [];
  });
}

function changesOf<I extends Recorded>(before: readonly I[], after: readonly I[], factsOf: (item: I) => unknown[]): ItemChanges<I> {
  const [old, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const both = inBoth(before, after);
  const differs = (one: I, other: I) => factsOf(one).some((fact, index) => fact !== factsOf(other)[index]);
  return {
    added: after.filter(({ id }) => !old.has(id)),
    withdrawn: both.filter((one) => one.after.withdrawn && !one.before.withdrawn).map((one) => one.after),
    changed: both.filter((one) => differs(one.before, one.after)),
    gone: before.filter(({ id }) => !now.has(id)),
  };
}
