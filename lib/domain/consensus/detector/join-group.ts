import type { ConsensusPolicy } from '../policy.ts';
import { agendaOf, follows, shareOf, type Agenda } from './agenda.ts';
import type { Cells } from './cells.ts';
import { agreementTail, poissonTail } from './poisson.ts';

type Joining = {
  /** Leaves out who belongs to another group or was released. */
  mayJoin: (u: number) => boolean;
  /** Whether popularity explains how people meet items; else only how they vote on those they met is gone by. */
  byMeeting: boolean;
};

/**
 * Lets raters join a group whose agenda they follow, until nobody does, and then lets go whoever does not follow it:
 * the agenda is where the group votes far more than the popularity of items among everybody else explains. Who joins is
 * in it far more than their own number of votes explains, and goes along with it more than others do on the same items.
 */
export function growGroup(members: readonly number[], cells: Cells, joining: Joining, policy: ConsensusPolicy['detector']): number[] {
  const raters = cells.raterStart.length - 1;
  const isMember = new Uint8Array(raters);
  for (const u of members) isMember[u] = 1;
  for (let changed = true; changed;) {
    const agenda = agendaOf(cells, isMember, policy);
    const share = shareOf(agenda, policy.campSlack);
    changed = false;
    for (let u = 0; u < raters; u += 1) {
      if (isMember[u] === 1 || !joining.mayJoin(u) || !joins(cells, u, { agenda, share, byMeeting: joining.byMeeting }, policy)) continue;
      isMember[u] = 1;
      changed = true;
    }
  }
  return whoGoAlong(cells, isMember, policy);
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
    if (left === 0) return [...isMember.keys()].filter((u) => isMember[u] === 1);
  }
}

function joins(cells: Cells, u: number, { agenda, share, byMeeting }: { agenda: Agenda; share: number; byMeeting: boolean }, policy: ConsensusPolicy['detector']): boolean {
  const tail = policy.joinTail / (cells.raterStart.length - 1);
  if (!byMeeting) return goesAlong(cells, u, agenda, tail, policy);
  const votes = (cells.raterStart[u + 1] as number) - (cells.raterStart[u] as number);
  return poissonTail(follows(cells, u, agenda, policy).followed, votes * share) <= tail && goesAlong(cells, u, agenda, policy.sideTail, policy);
}

function goesAlong(cells: Cells, u: number, agenda: Agenda, tail: number, policy: ConsensusPolicy['detector']): boolean {
  const { followed, met, expected } = follows(cells, u, agenda, policy);
  return followed >= policy.joinShared && agreementTail(followed, met, expected / met) <= tail;
}
