import type { EpochLog } from '../epoch-log.ts';
import type { ConsensusPolicy } from '../policy.ts';
import { directionOf } from '../rater-weight.ts';
import { layCells, type Cells } from './cells.ts';
import { contraryGroup } from './contrary-group.ts';
import { coreGroups } from './core-groups.ts';
import { growGroup, joinGroup } from './join-group.ts';
import { findLinks } from './links.ts';
import type { Groups } from './one-voice.ts';
import { sidesOf } from './sides.ts';
import { splitGroup } from './split-group.ts';
import { splitItems } from './split-items.ts';

type Log = Pick<EpochLog, 'ratings' | 'topicOf' | 'released' | 'assigned'>;

/**
 * Raters who speak for one another. First those who stand against everybody; then those who vote the same way on the same
 * items more often than the items' popularity within their topic explains: links, cores, joining, again on what is left, with
 * popularity counted anew, and with the votes parted another way; at last those whom split items give away. Votes the site
 * asked for, and raters whose appeal was heard, are left out. What it finds is collapsed to one voice, never punished:
 * honest clubs look alike.
 */
export function findGroups(log: Log, policy: ConsensusPolicy): Groups {
  const { ratings, topicOf } = log;
  const of = new Uint32Array(ratings.raters.length);
  const sizes: number[] = [];
  const counts = countsIn(log, of);
  const ways = waysToPart(policy.direction);
  const take = (members: readonly number[]) => {
    if (members.length === 0) return;
    sizes.push(members.length);
    for (const u of members) of[u] = sizes.length;
  };
  take(contraryGroup(layCells(ratings, counts, ways[0]), sidesOf(ratings, { of, sizes }, policy), policy));
  let byMeeting = true;
  for (const way of ways) {
    for (let round = 0; round < policy.detector.rounds; round += 1) {
      const cells = layCells(ratings, counts, way);
      const coresFound = coresOf(cells, topicOf, policy.detector, byMeeting);
      if (byMeeting && isTooMany(coresFound, cells, policy.detector)) byMeeting = false;
      const cores = byMeeting ? coresFound : coresOf(cells, topicOf, policy.detector, false);
      const found = growAll(cores, cells, policy.detector, byMeeting);
      if (found.length === 0) break;
      largest(found).forEach(take);
    }
  }
  for (let round = 0; round < policy.detector.rounds; round += 1) {
    const isSplit = splitItems(ratings, sidesOf(ratings, { of, sizes }, policy), counts, policy);
    if (!isSplit.includes(1)) break;
    const cells = layCells(ratings, counts, ways[0]);
    const split = splitGroup(cells, isSplit, policy);
    if (split.length === 0) break;
    take(joinGroup(split, cells, { mayJoin: () => true, byMeeting }, policy.detector));
  }
  return { of, sizes };
}

type Way = (value: number) => -1 | 0 | 1;

// For apart from against; then for apart from all else, and against apart from all else: who pulls a claim to the middle is
// seen by neither alone.
function waysToPart(direction: ConsensusPolicy['direction']): [Way, Way, Way] {
  return [
    (value) => directionOf(value, direction), (value) => (value >= direction.forFrom ? 1 : -1), (value) => (value <= direction.againstTo ? -1 : 1),
  ];
}

// Whether a vote is searched: nobody asked for it, and its rater is neither released nor found already.
function countsIn({ ratings, released, assigned }: Log, of: Uint32Array): (k: number) => boolean {
  const { rater, item, items: { length: items } } = ratings;
  return (k) => {
    const u = rater[k] as number;
    return of[u] === 0 && released[u] !== 1 && (assigned.size === 0 || !assigned.has(u * items + (item[k] as number)));
  };
}

// When more raters meet beyond chance than any brigade could be, the items' popularity does not explain how people meet
// here, most likely for want of topics: then closeness in time alone is gone by.
function isTooMany(cores: readonly (readonly number[])[], cells: Cells, policy: ConsensusPolicy['detector']): boolean {
  return cores.reduce((sum, core) => sum + core.length, 0) > policy.mostMembers * activeRaters(cells, policy.leastShared);
}

function coresOf(cells: Cells, topicOf: Uint32Array, policy: ConsensusPolicy['detector'], byMeeting: boolean): number[][] {
  return coreGroups(findLinks(cells, topicOf, policy, byMeeting), cells.raterStart.length - 1, policy);
}

function growAll(cores: readonly (readonly number[])[], cells: Cells, policy: ConsensusPolicy['detector'], byMeeting: boolean): number[][] {
  const taken = new Uint8Array(cells.raterStart.length - 1);
  const groups: number[][] = [];
  for (const core of cores) {
    // A larger group may have taken members of a smaller one in: those who are left make it, where enough are.
    const free = core.filter((u) => taken[u] === 0);
    if (free.length <= policy.core) continue;
    const members = growGroup(free, cells, { mayJoin: (u) => taken[u] === 0, byMeeting }, policy);
    if (members.length <= policy.core) continue;
    for (const u of members) taken[u] = 1;
    groups.push(members);
  }
  return groups;
}

// A much smaller group is looked for again: popularity, as long as it counts the larger one's votes, may have made it up.
function largest(groups: readonly number[][]): number[][] {
  const most = Math.max(...groups.map(({ length }) => length));
  return groups.filter(({ length }) => 2 * length >= most);
}

function activeRaters({ raterStart }: Cells, least: number): number {
  let active = 0;
  for (let u = 1; u < raterStart.length; u += 1) if ((raterStart[u] as number) - (raterStart[u - 1] as number) >= least) active += 1;
  return active;
}
