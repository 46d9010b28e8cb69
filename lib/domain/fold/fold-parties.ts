import type { Entry, EntryOf } from '../entry.ts';
import type { GivenGrade, PartyView, SourceView } from './view.ts';

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
export type SourceState = Omit<SourceView, 'outlet'> & { outletId: string | null };

/** Folds a source's stream; null when nothing was recorded of it yet. */
export function foldSource(entries: readonly Entry[]): SourceState | null {
  let source: SourceState | null = null;
  for (const entry of entries) {
    if (entry.kind === 'source-recorded') {
      source = {
        id: entry.streamId, ...entry.body, title: entry.texts.title ?? null, author: entry.texts.author,
        published: entry.happened, recordedAt: entry.recordedAt,
      };
    }
    if (entry.kind === 'source-corrected' && source) {
      const { kind, outletId } = entry.body;
      source = { ...source, kind, outletId, published: entry.happened, title: entry.texts.title ?? source.title };
      // An empty author takes the old one away.
      if (entry.texts.author !== undefined) source.author = entry.texts.author === '' ? undefined : entry.texts.author;
    }
  }
  return source;
}
