import { attackedClaims, clearancesOf, voteTimesOf, type Clearance } from '#db/bursts.ts';
import { on, type On } from '#db/client.ts';
import { namesOf } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import { standingBursts, type BurstAlarm } from '#lib/domain/consensus/burst.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Instant } from '#lib/domain/time.ts';

/** A burst of votes that nobody has cleared, by its minutes, and its share of all votes on the claim. */
export type Burst = { from: Instant; to: Instant; votes: number; expected: number; share: number };
export type NamedClearance = Clearance & { by: string };
export type Bursts = { standing: readonly Burst[]; cleared: readonly NamedClearance[] };
export type AttackedClaim = Awaited<ReturnType<typeof attackedClaims>>[number];

/** The bursts of votes on a claim that no editor has cleared. */
export async function findBursts(tx: On, { id, loggedAt }: Pick<ClaimView, 'id' | 'loggedAt'>): Promise<Burst[]> {
  const [times, cleared] = [await voteTimesOf(tx, id), await clearancesOf(tx, id)];
  const stretches = cleared.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return standingBursts(times.map((at) => Date.parse(at)), Date.parse(loggedAt), CONSENSUS_POLICY, stretches).map((alarm) => burstOf(alarm, times.length));
}

function burstOf({ from, to, votes, expected }: BurstAlarm, all: number): Burst {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), votes, expected, share: votes / Math.max(1, all) };
}

/** The bursts on a claim and those that were cleared, for who may clear them; null for anyone else. */
export async function burstsOn(member: Member, view: Pick<ClaimView, 'id' | 'loggedAt'>): Promise<Bursts | null> {
  if (!may(member.roles, 'clear-burst')) return null;
  const [standing, cleared] = await Promise.all([findBursts(on(), view), clearancesOf(on(), view.id)]);
  const names = await namesOf(on(), cleared.map(({ actorId }) => actorId));
  return { standing, cleared: cleared.map((one) => ({ ...one, by: names.get(one.actorId) ?? '' })) };
}

/** The claims that votes of one group or one burst attack, for who may clear a burst; null for anyone else. */
export async function claimsUnderAttack(member: Member, limit: number): Promise<AttackedClaim[] | null> {
  return may(member.roles, 'clear-burst') ? attackedClaims(on(), limit) : null;
}
