import { on } from '#db/client.ts';
import { newestEntryOf } from '#db/claims.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { castVote as cast } from '#lib/votes/cast-vote.ts';

/** Votes as somebody who has the claim before them as it now is, unless the input says what they saw. */
export async function castVote(actor: Actor, input: { slug: string | undefined; [field: string]: unknown }): ReturnType<typeof cast> {
  return cast(actor, { seenSeq: (await newestEntryOf(on(), input.slug ?? '')) ?? 1, ...input });
}
