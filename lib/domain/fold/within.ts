import type { Entry } from '../entry.ts';
import type { Instant } from '../time.ts';

/** The two readings. `recordedBy`: what this site had written down; `knownBy`: what was publicly knowable. */
export type Reading = { knownBy?: Instant; recordedBy?: Instant };

/** True when an entry is part of a reading (architecture.md section 2, "Fold"). */
export function isWithin(entry: Pick<Entry, 'recordedAt' | 'known'>, reading: Reading): boolean {
  if (reading.recordedBy !== undefined && entry.recordedAt > reading.recordedBy) return false;
  return reading.knownBy === undefined || entry.known === null || entry.known.to <= reading.knownBy;
}

/** What of a journal was recorded by then: what came later has not happened yet, whatever is said of it with hindsight. */
export function recordedWithin(entries: readonly Entry[], { recordedBy }: Reading): readonly Entry[] {
  return recordedBy === undefined ? entries : entries.filter(({ recordedAt }) => recordedAt <= recordedBy);
}
