import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { changeClaim, type Written } from './change-claim.ts';
import { givenLabel } from './given-label.ts';
import { changeStatusInput, grounds, proposalEntry, refuseGrounds, refuseStale } from './change-status.ts';

const proposeStatusInput = changeStatusInput.omit({ proposalId: true });

/** Proposes any status to the editors, with reason and evidence. Changes nothing by itself. */
export async function proposeStatus(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const wanted = parseInput(proposeStatusInput, input);
  const member = memberWhoMay(actor, 'propose-status');
  return changeClaim(member, wanted.slug, async ({ whole: state }, tx) => {
    refuseStale(state, wanted.seenStatusId);
    refuseGrounds(state, grounds(wanted));
    return { entries: [proposalEntry(wanted, false, await givenLabel(tx, wanted, null))] };
  });
}
