import { on } from '#db/client.ts';
import { readStreams } from '#db/journal.ts';
import { outletsOnRecord, publishesHere, type OutletOnRecord } from '#db/outlets.ts';
import { namesOf } from '#db/users.ts';
import { reads } from '#lib/boundary/reads.ts';
import type { GivenGrade } from '#lib/domain/fold/view.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import type { PartyFacts } from './party-queries.ts';
import { partyTags } from './party-tags.ts';

export type { OutletOnRecord } from '#db/outlets.ts';

/** One grade of an outlet, with the public name of who gave it. */
export type PartyGrade = GivenGrade & { by: string | null };

/** Every grade that a party was given, newest first; the first one holds. */
export async function gradesOf(partyId: string): Promise<PartyGrade[]> {
  reads(partyTags.party(partyId));
  const entries = (await readStreams(on(), [partyId])).get(partyId) ?? [];
  const grades = entries.flatMap((entry) => (entry.kind !== 'outlet-graded' ? [] : [{
    entryId: entry.id, ...entry.body, reason: entry.texts.reason, recordedAt: entry.recordedAt, actorId: entry.actorId,
  }]));
  const names = await namesOf(on(), grades.map(({ actorId }) => actorId));
  return grades.map((grade) => ({ ...grade, by: names.get(grade.actorId) ?? null })).toReversed();
}

/** Whether a party is an outlet here: it is recorded as one, or published a source on record. */
export async function isOutlet(party: Pick<PartyFacts, 'id' | 'publishes'>): Promise<boolean> {
  reads(sourceTags.list);
  return party.publishes || publishesHere(on(), party.id);
}

/** Every outlet on record, by name, for the desk. */
export async function outletsForDesk(): Promise<OutletOnRecord[]> {
  return outletsOnRecord(on());
}
