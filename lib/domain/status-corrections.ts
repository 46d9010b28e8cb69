import type { ClaimView, Erasable } from './fold/view.ts';
import type { Status } from './glossary.ts';
import type { Instant } from './time.ts';

/** A correction that changed where a claim stands: an error of that class, or a status of ours that was void. */
export type StatusCorrection = {
  id: string; kind: 'changed-status' | 'void'; recordedAt: Instant; by: string[]; reason: Erasable | undefined;
  /** The entry that it corrects. */
  itemId: string;
  /** The status that was struck, when it is a void. */
  voided: Status | null;
  /** The last whole day on which the page stood uncorrected, `2025-05-04`; null when it was logged that same day. */
  dayBefore: string | null;
};

/** A claim's corrections that changed its status, the latest first. */
export function statusCorrections(view: Pick<ClaimView, 'corrections' | 'statuses' | 'loggedAt'>): StatusCorrection[] {
  const errors = view.corrections.filter((one) => one.class === 'changed-status').map((one): StatusCorrection => ({
    id: one.id, kind: 'changed-status', recordedAt: one.recordedAt, by: [one.actorId], reason: one.reason,
    itemId: one.itemId, voided: null, dayBefore: dayBefore(one.recordedAt, view.loggedAt),
  }));
  const voids = view.statuses.flatMap((step): StatusCorrection[] => {
    const struck = view.statuses.find((earlier) => earlier.voidedBy === step.id);
    return struck ? [{
      id: step.id, kind: 'void', recordedAt: step.since, by: step.decidedBy, reason: step.reason,
      itemId: struck.id, voided: struck.status, dayBefore: dayBefore(step.since, view.loggedAt),
    }] : [];
  });
  return [...errors, ...voids].toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
}

const DAY_MS = 86_400_000;

// Days end at 24:00 UTC. On the day it was logged there was no page before.
function dayBefore(at: Instant, loggedAt: Instant): string | null {
  const before = new Date(Date.parse(`${at.slice(0, 10)}T00:00:00.000Z`) - DAY_MS).toISOString().slice(0, 10);
  return loggedAt.slice(0, 10) <= before ? before : null;
}
