import type { Entry, EntryOf } from '../entry.ts';
import type { ClaimState } from './claim-state.ts';
import { applyEntry, startClaim } from './claim-steps.ts';

/** A claim's fold under way: entries go in one by one, in order of seq. */
export type StreamFold = { add(entry: Entry): void; state(): ClaimState | null };

/** How far a claim's stream is folded: data alone, so that a fold can be put away and gone on with. */
export type Progress = { claim: ClaimState | null; lastDecision: string };

/** A fold that has seen nothing yet. */
export function noProgress(): Progress {
  return { claim: null, lastDecision: '' };
}

/**
 * Begins to fold a claim's stream.
 * @param isShown which of the entries are part of the reading. A decision that is not still has been taken: it closes
 * the proposals before it, and the `void` that follows it strikes it and not the step before.
 */
export function startFold(isShown: (entry: Entry) => boolean = () => true): StreamFold {
  const progress = noProgress();
  return { add: (entry) => foldEntry(progress, entry, isShown(entry)), state: () => progress.claim };
}

/** Goes on with a fold by one entry, in place. */
export function foldEntry(progress: Progress, entry: Entry, isShown = true): void {
  const { claim, lastDecision } = progress;
  if (!isShown) {
    if (entry.kind === 'status-changed' && claim) claim.proposals = [];
  } else if (entry.kind === 'claim-logged') progress.claim = startClaim(entry);
  else if (claim) {
    if (entry.kind === 'status-changed') strikeVoided(claim, entry, lastDecision);
    applyEntry(claim, entry);
  }
  if (entry.kind === 'claim-logged' || entry.kind === 'status-changed') progress.lastDecision = entry.id;
}

/**
 * Folds one claim's stream, in order of seq.
 * @returns null when the stream has no claim in it, as on a day before it was logged.
 */
export function foldStream(entries: readonly Entry[], isShown?: (entry: Entry) => boolean): ClaimState | null {
  const fold = startFold(isShown);
  for (const entry of entries) fold.add(entry);
  return fold.state();
}

// `void` says that the status before it was wrong: it stays, struck.
function strikeVoided(state: ClaimState, entry: EntryOf<'status-changed'>, lastDecision: string): void {
  const last = state.statuses.at(-1);
  if (entry.body.to === 'void' && last?.id === lastDecision) last.voidedBy = entry.id;
}
