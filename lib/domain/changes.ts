import type { Entry } from './entry.ts';
import type { Status } from './glossary.ts';
import type { Instant } from './time.ts';

/**
 * What the public list of changes tells of: a status that moved, corrections by their class, a status of ours that
 * was void, what was withdrawn, a party that got another name, and claims that were merged or split.
 */
export const CHANGE_KINDS = ['status', 'changed-status', 'error', 'void', 'update', 'typo', 'withdrawal', 'renaming', 'merge', 'split'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Typos are quiet: they stand in the journal, and here for who asks for them. */
export const TOLD_KINDS = CHANGE_KINDS.filter((kind) => kind !== 'typo');

/** One line of that list, from the entry that made it. */
export type Change = {
  entryId: string; kind: ChangeKind; from: Status | null; to: Status | null; recordedAt: Instant;
};

/** The changes that a stream's entries made, in their order; most entries make none. */
export function changesOf(entries: readonly Entry[]): Change[] {
  return entries.flatMap((entry) => {
    const kind = changeKind(entry);
    if (kind === null) return [];
    const { from, to } = entry.kind === 'status-changed' ? entry.body : { from: null, to: null };
    return [{ entryId: entry.id, kind, from, to, recordedAt: entry.recordedAt }];
  });
}

/** What kind of change an entry makes; null where it adds to the record and changes nothing. */
function changeKind(entry: Entry): ChangeKind | null {
  switch (entry.kind) {
    case 'status-changed': return entry.body.to === 'void' ? 'void' : 'status';
    case 'correction-made': return entry.body.class;
    // What a copy filled in had not been said before.
    case 'source-corrected': return entry.body.captureId === undefined ? entry.body.class : null;
    case 'item-withdrawn': return 'withdrawal';
    case 'party-renamed': return 'renaming';
    // Told once, of the claim that goes or comes; undoing it is told of the same.
    case 'claim-merged': return 'merge';
    case 'claim-split-from': return 'split';
    case 'merge-undone': return entry.corrects === null ? null : 'merge';
    case 'split-undone': return entry.corrects === null ? null : 'split';
    default: return null;
  }
}
