import { on } from '#db/client.ts';
import { groupSizeOf } from '#db/own-group.ts';
import type { Member } from '#lib/auth/actor.ts';

/** How many accounts, one's own included, the epoch in force hears as one voice with it; null when it counts alone. */
export async function ownGroup(member: Member): Promise<number | null> {
  return groupSizeOf(on(), member.id);
}
