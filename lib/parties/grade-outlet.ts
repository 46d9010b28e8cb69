import { z } from 'zod';
import { lockStreams, readStreams } from '#db/journal.ts';
import { publishesHere } from '#db/outlets.ts';
import { findStream } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { oneOf, optionalId, parseInput, slug, text } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { foldParty } from '#lib/domain/fold/fold-parties.ts';
import { OUTLET_GRADES } from '#lib/domain/glossary.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { partyTags } from './party-tags.ts';

const gradeOutletInput = z.strictObject({
  slug: slug(),
  grade: oneOf(OUTLET_GRADES),
  reason: text(4000, 8),
  /** The entry of the grade that the writer saw; none when there was none. */
  seenGradeId: optionalId(),
});

/**
 * Grades how far an outlet can be relied on; all its documents inherit it. Refuses a party that publishes nothing here
 * and a grade that was changed meanwhile.
 */
export async function gradeOutlet(actor: Actor, input: unknown): Promise<Changed<{ id: string; slug: string }>> {
  const { slug: address, grade, reason, seenGradeId } = parseInput(gradeOutletInput, input);
  const member = memberWhoMay(actor, 'grade-outlet');
  return change(async (tx) => {
    const found = await findStream(tx, 'party', address);
    const stream = found && (await lockStreams(tx, [found.id])).get(found.id);
    if (!stream) throw new Refusal('not-found');
    const outlet = foldParty((await readStreams(tx, [stream.id])).get(stream.id) ?? []);
    if (!outlet?.publishes && !(await publishesHere(tx, stream.id))) throw new Refusal('not-an-outlet');
    const last = outlet?.grade ?? null;
    if (last?.entryId !== seenGradeId) throw new Refusal('stale', { changed: { grade: last } });
    await append(tx, member, {
      stream,
      entry: { kind: 'outlet-graded', body: { grade, imported: false }, texts: { reason }, corrects: last?.entryId ?? null },
    });
    return {
      value: { id: stream.id, slug: stream.slug },
      stale: [partyTags.list, partyTags.party(stream.id), sourceTags.list],
      at: `/parties/${stream.slug}#grade`,
    };
  });
}
