import type { JournalRow } from '#db/claim-streams.ts';
import type { PassageFate } from '#lib/domain/captures.ts';
import type { Entry } from '#lib/domain/entry.ts';
import { foldStream } from '#lib/domain/fold/fold-stream.ts';
import { foldParty, foldSource } from '#lib/domain/fold/fold-parties.ts';
import { concernsOf, type Concern, type EarlierEntry, type JournalChange } from '#lib/domain/fold/journal.ts';
import type { ClaimPage, LoadedClaim } from './load-claim.ts';

/** What an entry names: a party by its name, a source by its title, a claim by its wording; null where that was erased. */
export type Named = { kind: 'party' | 'source' | 'claim'; text: string | null; at: string };

/** What became of one cited passage when its source changed, and, where that was kept, how it read before and after. */
type PassageLine = {
  item: EarlierEntry;
  fate: PassageFate;
  distance: number | null;
  words: { before: string; after: string | null } | null;
};

/** One entry of a claim's journal as its page and its JSON tell it: who wrote it, what it concerns and what it changed. */
export type JournalLine = JournalRow & {
  by: string | null;
  names: Named[];
  /** The item that it withdraws, corrects or grades, or the proposal that it decides. */
  item: EarlierEntry | null;
  cites: (EarlierEntry & { title: string | null })[];
  changes: JournalChange[];
  passages: PassageLine[];
};

/** Tells what entries of one claim concern. What may not be read any more, such as another claim's draft, is not named. */
export function journalLines(rows: readonly JournalRow[], { page, streams }: LoadedClaim): JournalLine[] {
  const own = streams.get(page.view.id) ?? [];
  const concerns = concernsOf(own);
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  return rows.map(({ entry, ...hashes }) => {
    const { names = [], item = null, cites = [], changes = [] }: Partial<Concern> = concerns.get(entry.id) ?? {};
    const isHidden = speaksOfHidden([entry, byId.get(item?.entryId ?? '')], page);
    return {
      ...hashes, entry: isHidden ? withoutNote(entry) : entry, by: page.names[entry.actorId] ?? null,
      names: names.flatMap((id) => named(id, { page, streams })), item, changes: isHidden ? [] : changes, passages: passagesIn(entry, byId, page),
      cites: cites.map((cited) => ({ ...cited, title: titleOf(byId.get(cited.entryId), streams) })),
    };
  });
}

/** The entries of one stream as anyone may read them: without what they say of claims that may not be read any more. */
export function withoutHidden(entries: readonly Entry[], page: Pick<ClaimPage, 'places'>): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.map((entry) => (speaksOfHidden([entry, byId.get(entry.corrects ?? '')], page) ? withoutNote(entry) : entry));
}

function speaksOfHidden(entries: readonly (Entry | undefined)[], page: Pick<ClaimPage, 'places'>): boolean {
  return entries.some((entry) => entry !== undefined && linksToHidden(entry, page));
}

// A relation to a claim that may not be read any more keeps its line, and its corrections theirs, without what they say of it.
function linksToHidden(entry: Entry, { places }: Pick<ClaimPage, 'places'>): boolean {
  return entry.kind === 'relation-added' && !(places[entry.body.fromId] && places[entry.body.toId]);
}

function withoutNote(entry: Entry): Entry {
  const { note: _, ...texts } = entry.texts as Record<string, string | null>;
  return { ...entry, texts } as Entry;
}

function named(id: string, { page, streams }: LoadedClaim): Named[] {
  const [entries, at] = [streams.get(id), page.places[id]];
  if (!entries || at === undefined) return [];
  const party = foldParty(entries);
  if (party) return [{ kind: 'party', text: party.name, at }];
  const source = foldSource(entries);
  if (source) return [{ kind: 'source', text: source.title, at }];
  const claim = foldStream(entries);
  return claim?.visibility === 'public' ? [{ kind: 'claim', text: claim.wordings.at(-1)?.text ?? null, at }] : [];
}

function passagesIn(entry: Entry, byId: ReadonlyMap<string, Entry>, { passages }: Pick<ClaimPage, 'passages'>): PassageLine[] {
  // What an editor marks without a copy says nothing of passages.
  if (entry.kind !== 'source-changed' || entry.body.captureId === null) return [];
  return entry.body.items.flatMap(({ id, passage, distance = null }) => {
    const item = byId.get(id);
    if (!item) return [];
    return [{ item: { entryId: id, seq: item.seq, kind: item.kind }, fate: passage, distance, words: passages[`${entry.id} ${id}`] ?? null }];
  });
}

function titleOf(cited: Entry | undefined, streams: LoadedClaim['streams']): string | null {
  if (cited?.kind !== 'evidence-added') return null;
  return foldSource(streams.get(cited.body.sourceId) ?? [])?.title ?? null;
}
