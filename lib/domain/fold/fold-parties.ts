import type { Entry, EntryOf } from '../entry.ts';
import type { Known } from '../known.ts';
import type { Instant } from '../time.ts';
import type { Erasable, GivenGrade, PartyView, SourceView } from './view.ts';

/** Folds a party's stream; null when nothing was recorded of it yet. */
export function foldParty(entries: readonly Entry[]): PartyView | null {
  let party: PartyView | null = null;
  for (const entry of entries) {
    if (entry.kind === 'party-recorded') {
      party = {
        id: entry.streamId, ...entry.body, name: entry.texts.name ?? null, description: entry.texts.description, grade: null,
      };
    }
    if (entry.kind === 'party-renamed' && party) party = { ...party, name: entry.texts.name ?? null };
    if (entry.kind === 'outlet-graded' && party) party = { ...party, grade: gradeOf(entry) };
  }
  return party;
}

function gradeOf({ id, body, texts, recordedAt, actorId }: EntryOf<'outlet-graded'>): GivenGrade {
  return { entryId: id, ...body, reason: texts.reason, recordedAt, actorId };
}

/** A source's own facts; its outlet is still an id, because an outlet has a stream of its own. */
export type SourceState = Omit<SourceView, 'outlet' | 'derivesFrom' | 'origins'> & {
  outletId: string | null;
  /** What it derives from, in the order of recording; withdrawn links stay. */
  derivations: Derivation[];
};

/** One "derives from" of a source. */
type Derivation = {
  derivationId: string; toId: string; note: Erasable | undefined; known: Known | null; recordedAt: Instant; actorId: string;
  withdrawn: { entryId: string } | null;
};

/** Folds a source's stream; null when nothing was recorded of it yet. */
export function foldSource(entries: readonly Entry[]): SourceState | null {
  let source: SourceState | null = null;
  for (const entry of entries) {
    if (entry.kind === 'source-recorded') {
      source = {
        id: entry.streamId, ...entry.body, title: entry.texts.title ?? null, author: entry.texts.author,
        published: entry.happened, recordedAt: entry.recordedAt, copyId: null, derivations: [],
      };
    }
    if (source) followDerivation(source, entry);
    if (entry.kind === 'capture-made' && entry.body.textHash !== null && source) source = { ...source, copyId: entry.body.captureId };
    if (entry.kind === 'source-corrected' && source) {
      const { kind, outletId } = entry.body;
      source = { ...source, kind, outletId, published: entry.happened, title: entry.texts.title ?? source.title };
      // An empty author takes the old one away.
      if (entry.texts.author !== undefined) source.author = entry.texts.author === '' ? undefined : entry.texts.author;
    }
  }
  return source;
}

// Both ends' streams carry the link; it belongs to the one that derives.
function followDerivation(source: SourceState, entry: Entry): void {
  if (entry.kind === 'derivation-added' && entry.body.fromId === source.id) {
    const { body: { derivationId, toId }, texts, known, recordedAt, actorId } = entry;
    source.derivations.push({ derivationId, toId, note: texts.note, known, recordedAt, actorId, withdrawn: null });
  }
  if (entry.kind === 'derivation-withdrawn') {
    const link = source.derivations.find(({ derivationId }) => derivationId === entry.body.derivationId);
    if (link) link.withdrawn = { entryId: entry.id };
  }
}
