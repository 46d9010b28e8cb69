import type { Entry, NewEntry } from '#lib/domain/entry.ts';

const HOUR = 3_600_000;

/** The journal of one stream, made by hand: seq, ids and clocks follow one another an hour apart. */
export function journalOf(streamId: string, first: string, ...entries: (NewEntry & { recordedAt?: string; actorId?: string })[]): Entry[] {
  let clock = Date.parse(first);
  return entries.map(({ recordedAt, actorId = 'somebody', ...entry }, index) => {
    clock = recordedAt === undefined ? clock + (index === 0 ? 0 : HOUR) : Date.parse(recordedAt);
    return {
      id: `${streamId}-${index + 1}`, texts: {}, happened: null, known: null, corrects: null, ...entry,
      streamId, seq: index + 1, changeId: `${streamId}-change-${index + 1}`,
      recordedAt: new Date(clock).toISOString(), actorId,
    } as Entry;
  });
}

export const logged = (wording = 'Lobsters carry cards', fields: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'claim-logged', body: { kind: 'factual', language: 'en', visibility: 'public', scope: {}, topics: [] },
  texts: { wording }, ...fields,
} as NewEntry);

export const evidenceFrom = (sourceId: string, known: string, fields: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'evidence-added', body: { sourceId, stance: 'supports' }, known: { from: known, to: known }, ...fields,
} as NewEntry);

export const decided = (from: string, to: string, evidenceIds: string[], known: string | null): NewEntry => ({
  kind: 'status-changed',
  body: { from, to, evidenceIds, decidedBy: ['editor'], onlyEditor: false, proposalId: null, retractionEvidenceId: null },
  texts: { reason: `It is ${to}` }, known: known === null ? null : { from: known, to: known },
} as NewEntry);

export const sourceOf = (kind: string, title = 'A report'): NewEntry => ({
  kind: 'source-recorded', body: { kind, address: null, outletId: null, language: null }, texts: { title },
} as NewEntry);

export const rebuts = (fromId: string, toId: string): NewEntry => ({
  kind: 'relation-added',
  body: { relationId: `${fromId}-rebuts-${toId}`, kind: 'rebuts', rebuttal: 'denial', fromId, toId, sourceId: null },
} as NewEntry);
