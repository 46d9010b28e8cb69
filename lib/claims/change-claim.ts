import type { Tx } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { findStreams } from '#db/streams.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { slug } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { Entry, NewEntry } from '#lib/domain/entry.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import { staleWith } from './claim-facts.ts';
import { lockClaim, type LockedClaim } from './lock-claim.ts';

/** The route's parameter that says which claim a change is about. */
export const claimParam = { slug: slug() };

/** What a change of one claim appends, and what else it made stale. */
export type ClaimChange = { entries: NewEntry[]; stale?: readonly string[] };

/** The entry ids that a change wrote, the first one being what it is named after. */
export type Written = { id: string; slug: string };

/**
 * One change of one claim: locks it, lets `decide` refuse or say what to append, appends, folds.
 * Everything that shows the claim goes stale. Refuses a claim that was merged into another.
 */
export async function changeClaim(
  member: Member, claimSlug: string, decide: (claim: LockedClaim, tx: Tx) => Promise<ClaimChange> | ClaimChange,
): Promise<Changed<Written>> {
  return changeAnyClaim(member, claimSlug, async (claim, tx) => {
    await refuseMerged(tx, claim.state);
    return decide(claim, tx);
  });
}

/** Refuses a claim that was merged into another, with the address of that one. */
export async function refuseMerged(tx: Tx, { mergedInto }: Pick<ClaimState, 'mergedInto'>): Promise<void> {
  if (!mergedInto) return;
  const [target] = await findStreams(tx, 'claim', [mergedInto.claimId]);
  const at = `/claims/${target?.slug ?? ''}`;
  throw new Refusal('merged', { values: { at }, changed: { mergedInto: at } });
}

/** The same also for a claim that was merged into another: what stays to be said of its own items. */
export async function changeAnyClaim(
  member: Member, claimSlug: string, decide: (claim: LockedClaim, tx: Tx) => Promise<ClaimChange> | ClaimChange,
): Promise<Changed<Written>> {
  return change(async (tx) => {
    const claim = await lockClaim(tx, member, claimSlug);
    const { entries, stale = [] } = await decide(claim, tx);
    const written = await append(tx, member, ...entries.map((entry) => ({ stream: claim.stream, entry })));
    return {
      value: { id: firstId(written), slug: claim.stream.slug },
      stale: [...staleWith(claim.state), ...stale],
      at: addressAfter(claim),
    };
  });
}

/** Where somebody goes after a change: the claim's page, or its desk as long as readers have none. */
export function addressAfter({ state, stream }: LockedClaim): string {
  return state.visibility === 'public' ? `/claims/${stream.slug}` : `/desk/claims/${stream.slug}`;
}

function firstId(written: readonly Entry[]): string {
  return written[0]?.id ?? '';
}
