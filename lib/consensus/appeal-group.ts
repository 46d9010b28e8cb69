import { z } from 'zod';
import { insertAppeal } from '#db/group-appeals.ts';
import { groupSizeOf } from '#db/own-group.ts';
import { memberOf, type Actor } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput, text } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';

const appealInput = z.strictObject({ reason: text(4000, 8) });

/**
 * Asks editors to let one's votes count by themselves again. Needs no role, since who lost theirs may be in a group
 * still. Refuses who is in no group, and a second appeal while one waits.
 */
export async function appealGroup(actor: Actor, input: unknown): Promise<Changed<{ id: string }>> {
  const { reason } = parseInput(appealInput, input);
  const member = memberOf(actor);
  return change(async (tx) => {
    if ((await groupSizeOf(tx, member.id)) === null) throw new Refusal('in-no-group');
    const id = await insertAppeal(tx, member.id, reason);
    if (id === null) throw new Refusal('already-appealed');
    return { value: { id }, stale: [], at: '/desk/account?done=appeal' };
  });
}
