import type { Entry, EntryKind } from '../entry.ts';
import type { Instant } from '../time.ts';
import { wholeClaim, type ClaimOf } from './carried.ts';
import type { ClaimState } from './claim-state.ts';
import type { Streams } from './world.ts';
import { foldStream, startFold } from './fold-stream.ts';
import type { Row } from './row.ts';
import { spanRows, type Turn } from './spans.ts';
import { isWithin, recordedWithin, type Reading } from './within.ts';

/**
 * What a claim was in the lists, and when, in both readings: a row for each stretch in which nothing of it changed.
 * A claim that is not public now has none: whoever may not read it now may not read what it was.
 * @param others the journals of the claims that were merged into it, and of those merged into them: whoever made those
 * is said to have made this one. Of one that is not public now nothing is shown.
 */
export function claimSpans(entries: readonly Entry[], others: Streams): Row[] {
  const now = foldStream(entries);
  if (now?.visibility !== 'public') return [];
  const shown = [...others].filter(([, journal]) => foldStream(journal)?.visibility === 'public');
  const turns = shown.length === 0 ? recordedTurns(entries) : carryingTurns(entries, shown);
  return [
    ...spanRows({ claim_id: now.id, reading: 'recorded' }, turns),
    ...spanRows({ claim_id: now.id, reading: 'known' }, knownTurns(entries, shown)),
  ];
}

type Journals = readonly (readonly [string, readonly Entry[]])[];

function recordedTurns(entries: readonly Entry[]): Turn[] {
  const fold = startFold();
  return entries.map((entry) => {
    fold.add(entry);
    return { at: entry.recordedAt, listed: listedAs(fold.state()) };
  });
}

// What is said of a merged claim moves the one it went into too.
function carryingTurns(entries: readonly Entry[], others: Journals): Turn[] {
  const clocks = new Set([entries, ...others.map(([, journal]) => journal)].flat().map(({ recordedAt }) => recordedAt));
  return [...clocks].sort().map((at) => ({ at, listed: listedWithin(entries, others, { recordedBy: at }) }));
}

// Nothing else moves a claim in a list; a claim with 500 pieces of evidence need not be folded for each of them.
const LISTED: readonly EntryKind[] = [
  'claim-logged', 'claim-reworded', 'visibility-changed', 'topic-added', 'topic-removed', 'attribution-made',
  'item-withdrawn', 'status-changed', 'correction-made', 'claim-merged', 'claim-absorbed', 'merge-undone',
];

function knownTurns(entries: readonly Entry[], others: Journals): Turn[] {
  const moving = entries.filter(({ kind }) => LISTED.includes(kind));
  const clocks = new Set([moving, ...others.map(([, journal]) => journal)].flat().flatMap(({ known }) => (known === null ? [] : [known.to])));
  const at = (knownBy: Instant) => listedWithin(moving, others, { knownBy });
  return [{ at: null, listed: at('') }, ...[...clocks].sort().map((clock) => ({ at: clock, listed: at(clock) }))];
}

function listedWithin(entries: readonly Entry[], others: Journals, reading: Reading): Row | null {
  const stateOf = (journal: readonly Entry[]) => foldStream(recordedWithin(journal, reading), (entry) => isWithin(entry, reading));
  const state = stateOf(entries);
  if (state === null || others.length === 0) return listedAs(state);
  const claimOf: ClaimOf = (id) => stateOf(others.find(([other]) => other === id)?.[1] ?? []);
  return listedAs(wholeClaim(state, claimOf));
}

function listedAs(state: ClaimState | null): Row | null {
  const [status, wording] = [state?.statuses.at(-1), state?.wordings.at(-1)];
  if (state?.visibility !== 'public' || state.mergedInto || !status || !wording) return null;
  const parties = partiesOf(state);
  return {
    status: status.status, status_since: status.since, wording_id: wording.id, kind: state.kind, language: state.language,
    said_from: state.said?.from ?? null, said_to: state.said?.to ?? null, topics: state.topics.map(({ slug }) => slug),
    topic_names: state.topics.map(({ name }) => name),
    party_ids: [...parties.keys()], standings: [...parties.values()],
  };
}

// Of two attributions to one party the later one says how it stands, and a party is not held to what it never said.
function partiesOf({ attributions }: ClaimState): Map<string, string> {
  const parties = new Map<string, string>();
  const inOrder = attributions.toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : Number(one.recordedAt > other.recordedAt)));
  for (const { body: { partyId, standing }, withdrawn } of inOrder) if (!withdrawn) parties.set(partyId, standing);
  return new Map([...parties].filter(([, standing]) => standing !== 'misattributed'));
}
