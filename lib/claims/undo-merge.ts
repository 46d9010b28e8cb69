import { z } from 'zod';
import { findStreams } from '#db/streams.ts';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { claimParam, type Written } from './change-claim.ts';
import { staleWith } from './claim-facts.ts';
import { reasonInput } from './claim-input.ts';
import { lockClaims, seeClaim } from './lock-claim.ts';

const undoMergeInput = z.strictObject({ ...claimParam, reason: reasonInput() });

/** Undoes a merge: both claims stand again as they did, with what was recorded since. Refuses a claim that is not merged. */
export async function undoMerge(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, reason } = parseInput(undoMergeInput, input);
  const member = memberWhoMay(actor, 'merge-claims');
  return change(async (tx) => {
    const { mergedInto } = await seeClaim(tx, member, slug);
    const [found] = mergedInto ? await findStreams(tx, 'claim', [mergedInto.claimId]) : [];
    if (!found) throw new Refusal('not-merged');
    // Which two is read without a lock; then both are locked in one order and looked at again.
    const [gone, target] = await lockClaims(tx, member, [slug, found.slug]);
    if (!gone || !target || gone.state.mergedInto?.claimId !== target.state.id) throw new Refusal('not-merged');
    const undone = (otherId: string) => ({ kind: 'merge-undone' as const, body: { otherId }, texts: { reason } });
    const [entry] = await append(tx, member,
      { stream: gone.stream, entry: { ...undone(target.state.id), corrects: gone.state.mergedInto.entryId } },
      { stream: target.stream, entry: undone(gone.state.id) });
    return {
      value: { id: entry?.id ?? '', slug: gone.stream.slug },
      stale: [...staleWith(gone.state), ...staleWith(target.state)],
      at: `/claims/${gone.stream.slug}`,
    };
  });
}
