import type { Entry } from '../entry.ts';
import type { Instant } from '../time.ts';
import { foldParty } from './fold-parties.ts';
import type { Row } from './row.ts';
import { spanRows } from './spans.ts';
import { isWithin, type Reading } from './within.ts';

/** What a party was called, and from when to when, in both readings: the lists of a day name it as of then. */
export function partySpans(partyId: string, entries: readonly Entry[]): Row[] {
  const named = (reading: Reading): Row | null => {
    const party = foldParty(entries.filter((entry) => isWithin(entry, reading)));
    return party && { name: party.name };
  };
  const known = new Set(entries.flatMap((entry) => (entry.known === null ? [] : [entry.known.to])));
  const knowable = (at: Instant) => named({ knownBy: at });
  return [
    ...spanRows({ party_id: partyId, reading: 'recorded' }, entries.map(({ recordedAt: at }) => ({ at, listed: named({ recordedBy: at }) }))),
    ...spanRows({ party_id: partyId, reading: 'known' }, [
      { at: null, listed: knowable('') }, ...[...known].sort().map((at) => ({ at, listed: knowable(at) })),
    ]),
  ];
}
