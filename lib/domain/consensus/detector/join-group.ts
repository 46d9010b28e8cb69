import type { ConsensusPolicy } from '../policy.ts';
import { agendaOf, follows, shareOf, type Agenda } from './agenda.ts';
import type { Cells } from './cells.ts';
import { agreementTail, poissonTail } from './poisson.ts';

type Joining = {
  /** Leaves out who belongs to another group. */
  mayJoin: (u: number) => boolean;
  /** Whether popularity explains how people meet items; else only how they vote on those they met is gone by. */
  byMeeting: boolean;
};

/** What a rater would join: where the group is, how often others are there, the chance at which it is none, and whether the group is sure. */
type Offer = { agenda: Agenda; share: number; tail: number; byMeeting: boolean; isSure: boolean };

/**
 * Lets raters join a group whose agenda they follow, until nobody does, and then lets go whoever does not follow it:
 * the agenda is where the group votes far more than the popularity of items among everybody else explains. Who joins is
 * in it far more than their own number of votes explains, and goes along with it more than others do on the same items.
 */
export function growGroup(members: readonly number[], cells: Cells, joining: Joining, policy: ConsensusPolicy['detector']): number[] {
  const isMember = withJoined(members, cells, joining, policy, (group) => ({ agenda: agendaOf(cells, group, policy), tail: policy.joinTail, isSure: false }));
  return whoGoAlong(cells, isMember, policy);
}

/**
 * Lets raters join a group that is sure of its members, and lets nobody go: here the agenda is told by how others vote on
 * its items, and of those who join as small a share as `joinTail` may be there by chance.
 */
export function joinGroup(members: readonly number[], cells: Cells, joining: Joining, policy: ConsensusPolicy['detector']): number[] {
  const isMember = withJoined(members, cells, joining, policy, (group) => ({
    agenda: agendaOf(cells, group, policy, policy.campSlack), tail: policy.joinTail * group.reduce((sum, is) => sum + is, 0), isSure: true,
  }));
  return membersOf(isMember);
}

function withJoined(
  members: readonly number[], cells: Cells, { mayJoin, byMeeting }: Joining, policy: ConsensusPolicy['detector'],
  offerOf: (isMember: Uint8Array) => Pick<Offer, 'agenda' | 'tail' | 'isSure'>,
): Uint8Array {
  const raters = cells.raterStart.length - 1;
  const isMember = new Uint8Array(raters);
  for (const u of members) isMember[u] = 1;
  for (let changed = true; changed;) {
    const { agenda, tail, isSure } = offerOf(isMember);
    const offer = { agenda, share: shareOf(agenda, policy.campSlack), tail: tail / raters, byMeeting, isSure };
    changed = false;
    for (let u = 0; u < raters; u += 1) {
      if (isMember[u] === 1 || !mayJoin(u) || !joins(cells, u, offer, policy)) continue;
      isMember[u] = 1;
      changed = true;
    }
  }
  return isMember;
}

// Lets go whoever does not go along with the agenda of the others, until all who are left do: of a topic's regulars, who
// only meet often, nobody is left.
function whoGoAlong(cells: Cells, isMember: Uint8Array, policy: ConsensusPolicy['detector']): number[] {
  for (;;) {
    const agenda = agendaOf(cells, isMember, policy);
    let left = 0;
    for (let u = 0; u < isMember.length; u += 1) {
      if (isMember[u] !== 1 || goesAlong(cells, u, agenda, policy.sideTail, policy)) continue;
      isMember[u] = 0;
      left += 1;
    }
    if (left === 0) return membersOf(isMember);
  }
}

function membersOf(isMember: Uint8Array): number[] {
  return [...isMember.keys()].filter((u) => isMember[u] === 1);
}

function joins(cells: Cells, u: number, { agenda, share, tail, byMeeting, isSure }: Offer, policy: ConsensusPolicy['detector']): boolean {
  if (!byMeeting) return goesAlong(cells, u, agenda, tail, policy);
  const { followed, met } = follows(cells, u, agenda, policy);
  const votes = (cells.raterStart[u + 1] as number) - (cells.raterStart[u] as number);
  if (followed < policy.joinShared || poissonTail(followed, votes * share) > tail) return false;
  // Beside a group that is sure, how others vote on its items tells little where hardly anybody is left but its own.
  return (isSure && followed >= policy.surest * met) || goesAlong(cells, u, agenda, policy.sideTail, policy);
}

function goesAlong(cells: Cells, u: number, agenda: Agenda, tail: number, policy: ConsensusPolicy['detector']): boolean {
  const { followed, met, expected } = follows(cells, u, agenda, policy);
  return followed >= policy.joinShared && agreementTail(followed, met, expected / met) <= tail;
}
