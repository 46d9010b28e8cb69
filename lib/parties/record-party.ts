import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { partyTags } from './party-tags.ts';
import { newPartyInput, recordPartyOnce } from './resolve-party.ts';

/** Records a party, or gives the one that has this name already. */
export async function recordParty(actor: Actor, input: unknown): Promise<Changed<{ id: string; slug: string }>> {
  const party = parseInput(newPartyInput, input);
  const member = memberWhoMay(actor, 'record-party');
  return change(async (tx) => {
    const { id, slug } = await recordPartyOnce(tx, member, party);
    return { value: { id, slug }, stale: [partyTags.list, partyTags.party(id)], at: `/parties/${slug}` };
  });
}
