import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { isPartyHidden } from '#db/parties.ts';
import { findPartyByAnyName } from '#db/party-identity.ts';
import { insertTie } from '#db/standing-ties.ts';
import { findStreams } from '#db/streams.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { oneOf, optionalId, optionalText, parseInput } from '#lib/boundary/input.ts';
import { wrongField } from '#lib/boundary/refusal.ts';
import { messages } from '#lib/messages/translate.ts';

const partyNamed = z.strictObject({ id: optionalId(), name: optionalText(200) });
const declareTieInput = z.strictObject({ party: partyNamed, tied: oneOf(['yes', 'no']) });

/**
 * Says once for all votes to come that one has a tie to a party, or no longer has it. Only oneself is ever told. Saying
 * what holds already changes nothing. Refuses a party that is not here, or that no public claim names.
 */
export async function declareTie(actor: Actor, input: unknown): Promise<Changed<{ partyId: string; tied: boolean }>> {
  const { party, tied } = parseInput(declareTieInput, input);
  const member = memberOf(actor);
  const isTied = tied === 'yes';
  return change(async (tx) => {
    const partyId = await partyOf(tx, party);
    await insertTie(tx, { actorId: member.id, partyId, isTied });
    return { value: { partyId, tied: isTied }, stale: [], at: '/desk/account?done=tie#ties' };
  });
}

async function partyOf(tx: Tx, { id, name }: z.output<typeof partyNamed>): Promise<string> {
  if (id === undefined && name === undefined) throw wrongField('party.name', messages('refusals')('field.required'));
  const [found] = id === undefined ? [name === undefined ? null : await findPartyByAnyName(tx, name)] : await findStreams(tx, 'party', [id]);
  if (found && !(await isPartyHidden(tx, found.id))) return found.id;
  if (id !== undefined) throw wrongField('party.id', messages('refusals')('field.not-an-id'));
  throw wrongField('party.name', messages('refusals')('field.not-a-party'));
}
