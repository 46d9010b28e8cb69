import { on } from '#db/client.ts';
import { standingTiesOf, tieHistoryOf, type SaidOfTie, type StandingTie } from '#db/standing-ties.ts';
import type { Member } from '#lib/auth/actor.ts';
import { may } from '#lib/domain/permissions.ts';

export type { SaidOfTie, StandingTie } from '#db/standing-ties.ts';

/** One's ties that hold, and all that one ever said of them, newest first. */
export type OwnTies = { standing: readonly StandingTie[]; said: readonly SaidOfTie[] };

const MOST_SAID = 200;

/** One's own ties; null for who may not vote and never said anything of them. */
export async function ownTies(member: Member): Promise<OwnTies | null> {
  const [standing, said] = await Promise.all([standingTiesOf(on(), member.id), tieHistoryOf(on(), member.id, MOST_SAID)]);
  return said.length === 0 && !may(member.roles, 'cast-vote') ? null : { standing, said };
}
