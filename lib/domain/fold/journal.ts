import { namedStreams, type Entry, type EntryKind } from '../entry.ts';
import type { Credibility, Stance, Standing, Status, Visibility } from '../glossary.ts';
import type { When } from '../time.ts';
import { findItem, type ClaimState, type EvidenceItem, type Item } from './claim-state.ts';
import { applyEntry, startClaim } from './claim-steps.ts';
import type { Erasable } from './view.ts';

/** An earlier entry of the same journal that a later one speaks of. */
export type EarlierEntry = { entryId: string; seq: number; kind: EntryKind };

/** What an entry can change: of the claim its wording, visibility and status, of one of its items the rest. */
type Facts = {
  wording: Erasable | undefined; visibility: Visibility; status: Status | undefined;
  stance: Stance | undefined; standing: Standing | undefined; credibility: Credibility | undefined; happened: When | null;
  quote: Erasable | undefined; note: Erasable | undefined; interest: Erasable | undefined;
};

/** One thing that an entry changed, from what to what; `undefined` is what never was given. */
export type JournalChange = { [F in keyof Facts]: { field: F; before: Facts[F]; after: Facts[F] } }[keyof Facts];

/** What an entry of a claim's journal concerns: streams by id, earlier entries of the journal, and what it changed. */
export type Concern = {
  /** The parties, sources and other claims that it, or the item it speaks of, names. */
  names: string[];
  /** The item that it withdraws, corrects or grades, the proposal that it decides, the status that it checked. */
  item: EarlierEntry | null;
  cites: EarlierEntry[];
  changes: JournalChange[];
};

/** Walks a claim's whole journal and tells what each entry concerns, by the entry's id. */
export function concernsOf(entries: readonly Entry[]): Map<string, Concern> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const told = new Map<string, Concern>();
  let state: ClaimState | null = null;
  for (const entry of entries) {
    const itemId = itemIdOf(entry);
    const before = state && factsOf(state, itemId);
    if (entry.kind === 'claim-logged') state = startClaim(entry);
    else if (state) applyEntry(state, entry);
    if (!state) continue;
    const item = byId.get(findItem(state, itemId ?? '')?.id ?? itemId ?? '');
    told.set(entry.id, {
      names: [...new Set([entry, ...(item ? [item] : [])].flatMap(namedStreams))].filter((id) => id !== entry.streamId),
      item: item ? earlier(item) : null,
      cites: citedBy(entry).flatMap((id) => byId.get(id) ?? []).map(earlier),
      changes: before ? changesOf(before, factsOf(state, itemId)) : [],
    });
  }
  return told;
}

function earlier({ id, seq, kind }: Entry): EarlierEntry {
  return { entryId: id, seq, kind };
}

/** The earlier entry that an entry speaks of. A status that voids another also names the one it corrects. */
function itemIdOf(entry: Entry): string | null {
  if ('itemId' in entry.body) return entry.body.itemId;
  if (entry.kind === 'status-changed') return entry.body.proposalId ?? entry.corrects;
  if (entry.kind === 'claim-rechecked') return entry.body.statusId;
  return entry.corrects;
}

function citedBy({ body }: Entry): readonly string[] {
  if (!('evidenceIds' in body)) return [];
  const retraction = 'retractionEvidenceId' in body ? body.retractionEvidenceId : null;
  return [...new Set([...body.evidenceIds, ...(retraction === null ? [] : [retraction])])];
}

function factsOf(state: ClaimState, itemId: string | null): Facts {
  const item = findItem(state, itemId ?? '') as Partial<Item<EntryKind> & Pick<EvidenceItem, 'credibility'>> | undefined;
  const { stance, standing } = (item?.body ?? {}) as { stance?: Stance; standing?: Standing };
  const { quote, note, interest } = (item?.texts ?? {}) as Record<'quote' | 'note' | 'interest', Erasable | undefined>;
  return {
    wording: state.wordings.at(-1)?.text, visibility: state.visibility, status: state.statuses.at(-1)?.status,
    stance, standing, credibility: item?.credibility?.value, happened: item?.happened ?? null, quote, note, interest,
  };
}

function changesOf(before: Facts, after: Facts): JournalChange[] {
  return (Object.keys(before) as (keyof Facts)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }) as JournalChange);
}
