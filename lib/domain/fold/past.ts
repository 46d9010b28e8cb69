import type { Entry } from '../entry.ts';
import type { CorrectionClass, SourceKind } from '../glossary.ts';
import type { Instant, When } from '../time.ts';
import { foldSource, type SourceState } from './fold-parties.ts';
import type { Erasable } from './view.ts';

/** A name that a party had until it was renamed, and why it was. */
export type FormerName = { name: Erasable; until: Instant; reason: Erasable | undefined; actorId: string };

/** The names that a party had before its present one, the last one first. */
export function formerNames(entries: readonly Entry[]): FormerName[] {
  const past: FormerName[] = [];
  let name: Erasable = null;
  for (const { kind, texts, recordedAt, actorId } of entries) {
    if (kind === 'party-renamed') past.unshift({ name, until: recordedAt, reason: texts.reason, actorId });
    if (kind === 'party-renamed' || kind === 'party-recorded') name = texts.name ?? null;
  }
  return past;
}

/** One fact of a source that a correction changed; an outlet by its id. */
export type FactChange =
  | { field: 'title' | 'author'; before: Erasable | undefined; after: Erasable | undefined }
  | { field: 'kind'; before: SourceKind; after: SourceKind }
  | { field: 'outletId'; before: string | null; after: string | null }
  | { field: 'published'; before: When | null; after: When | null };

export type SourceCorrection = {
  id: string; seq: number; class: CorrectionClass; /** The copy it was read off, where nobody corrected anything. */ captureId: string | null; reason: Erasable | undefined; recordedAt: Instant; actorId: string;
  changes: FactChange[];
};

/** How a source was corrected, the last time first: what each correction changed, from what to what. */
export function sourceCorrections(entries: readonly Entry[]): SourceCorrection[] {
  const made: SourceCorrection[] = [];
  entries.forEach((entry, nth) => {
    if (entry.kind !== 'source-corrected') return;
    const [before, after] = [foldSource(entries.slice(0, nth)), foldSource(entries.slice(0, nth + 1))];
    const { id, seq, recordedAt, actorId, body, texts } = entry;
    made.unshift({
      id, seq, recordedAt, actorId, class: body.class, captureId: body.captureId ?? null, reason: texts.reason, changes: before && after ? changesOf(before, after) : [],
    });
  });
  return made;
}

function changesOf(before: SourceState, after: SourceState): FactChange[] {
  const changes: FactChange[] = [
    { field: 'title', before: before.title, after: after.title },
    { field: 'author', before: before.author, after: after.author },
    { field: 'outletId', before: before.outletId, after: after.outletId },
    { field: 'published', before: before.published, after: after.published },
    { field: 'kind', before: before.kind, after: after.kind },
  ];
  return changes.filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is));
}
