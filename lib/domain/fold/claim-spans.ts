import type { ReadingName } from '../as-of.ts';
import type { Entry, EntryKind } from '../entry.ts';
import type { Instant } from '../time.ts';
import type { ClaimState } from './claim-state.ts';
import { isWithin } from './within.ts';
import { foldStream, startFold } from './fold-stream.ts';
import type { Row } from './rows.ts';

/** Stands where a span has no beginning, so that lists have a day to sort it by. */
const BEFORE_ALL = '1000-01-01T00:00:00.000Z';

/** From when on a claim was this in the lists; null where it was in none. */
type Turn = { at: Instant | null; listed: Row | null };

/**
 * What a claim was in the lists, and when, in both readings: a row for each stretch in which nothing of it changed.
 * A claim that is not public now has none: whoever may not read it now may not read what it was.
 */
export function claimSpans(entries: readonly Entry[]): Row[] {
  const now = foldStream(entries);
  if (now?.visibility !== 'public') return [];
  return [...spansOf(now.id, 'recorded', recordedTurns(entries)), ...spansOf(now.id, 'known', knownTurns(entries))];
}

function recordedTurns(entries: readonly Entry[]): Turn[] {
  const fold = startFold();
  return entries.map((entry) => {
    fold.add(entry);
    return { at: entry.recordedAt, listed: listedAs(fold.state()) };
  });
}

// Nothing else moves a claim in a list; a claim with 500 pieces of evidence need not be folded for each of them.
const LISTED: readonly EntryKind[] = [
  'claim-logged', 'claim-reworded', 'visibility-changed', 'topic-added', 'topic-removed', 'attribution-made',
  'item-withdrawn', 'status-changed', 'correction-made', 'claim-merged', 'merge-undone',
];

function knownTurns(entries: readonly Entry[]): Turn[] {
  const moving = entries.filter(({ kind }) => LISTED.includes(kind));
  const clocks = new Set(moving.flatMap(({ known }) => (known === null ? [] : [known.to])));
  const at = (knownBy: Instant) => listedAs(foldStream(moving, (entry) => isWithin(entry, { knownBy })));
  return [{ at: null, listed: at('') }, ...[...clocks].sort().map((clock) => ({ at: clock, listed: at(clock) }))];
}

function spansOf(claimId: string, reading: ReadingName, turns: readonly Turn[]): Row[] {
  const changing = turns.filter(({ listed }, nth) => JSON.stringify(listed) !== JSON.stringify(turns[nth - 1]?.listed ?? null));
  return changing.flatMap(({ at, listed }, nth) => (listed === null ? [] : [{
    claim_id: claimId, reading, since: at ?? BEFORE_ALL, during: `[${at ?? ''},${changing[nth + 1]?.at ?? ''})`, ...listed,
  }]));
}

function listedAs(state: ClaimState | null): Row | null {
  const [status, wording] = [state?.statuses.at(-1), state?.wordings.at(-1)];
  if (state?.visibility !== 'public' || state.mergedInto || !status || !wording) return null;
  const parties = partiesOf(state);
  return {
    status: status.status, status_since: status.since, wording_id: wording.id, kind: state.kind, language: state.language,
    said_from: state.said?.from ?? null, said_to: state.said?.to ?? null, topics: state.topics.map(({ slug }) => slug),
    party_ids: [...parties.keys()], standings: [...parties.values()],
  };
}

// Of two attributions to one party the later one says how it stands, and a party is not held to what it never said.
function partiesOf({ attributions }: ClaimState): Map<string, string> {
  const parties = new Map<string, string>();
  for (const { body: { partyId, standing }, withdrawn } of attributions) if (!withdrawn) parties.set(partyId, standing);
  return new Map([...parties].filter(([, standing]) => standing !== 'misattributed'));
}
