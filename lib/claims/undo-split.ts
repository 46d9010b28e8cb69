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

const undoSplitInput = z.strictObject({ ...claimParam, reason: reasonInput() });

/**
 * Undoes a split, asked of the claim that was split off: what went over to it stands again in the claim it came from.
 * The claim itself stays, without it. Refuses a claim that was not split from another.
 */
export async function undoSplit(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, reason } = parseInput(undoSplitInput, input);
  const member = memberWhoMay(actor, 'merge-claims');
  return change(async (tx) => {
    const { splitFrom } = await seeClaim(tx, member, slug);
    const [found] = splitFrom ? await findStreams(tx, 'claim', [splitFrom.claimId]) : [];
    if (!found) throw new Refusal('not-split');
    // Which two is read without a lock; then both are locked in one order and looked at again.
    const [part, origin] = await lockClaims(tx, member, [slug, found.slug]);
    if (!part || !origin || part.state.splitFrom?.claimId !== origin.state.id) throw new Refusal('not-split');
    const undone = (otherId: string) => ({ kind: 'split-undone' as const, body: { otherId }, texts: { reason } });
    const [entry] = await append(tx, member,
      { stream: part.stream, entry: { ...undone(origin.state.id), corrects: part.state.splitFrom.entryId } },
      { stream: origin.stream, entry: undone(part.state.id) });
    return {
      value: { id: entry?.id ?? '', slug: part.stream.slug },
      stale: [...staleWith(part.state), ...staleWith(origin.state)],
      at: `/claims/${origin.stream.slug}`,
    };
  });
}
