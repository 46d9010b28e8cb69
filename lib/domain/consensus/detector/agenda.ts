import type { ConsensusPolicy } from '../policy.ts';
import { sizeOf, type Cells } from './cells.ts';
import { poissonTail } from './poisson.ts';

/** The cells that a group is in far more than chance explains, how many others are in each cell, and in all. */
export type Agenda = { cells: ReadonlySet<number>; outside: Uint32Array; total: number };

/**
 * Finds a group's agenda: measured by how many others vote on an item, or, given a `slack`, by how many vote the same way there,
 * allowing for a camp that is so many times as likely to.
 */
export function agendaOf(cells: Cells, isMember: Uint8Array, policy: ConsensusPolicy['detector'], slack = Infinity): Agenda {
  const inside = new Uint32Array(cells.cellStart.length - 1);
  const outside = Uint32Array.from(inside, (_, cell) => sizeOf(cells, cell));
  let groupVotes = 0;
  for (let u = 0; u < isMember.length; u += 1) {
    if (isMember[u] !== 1) continue;
    for (let k = cells.raterStart[u] as number; k < (cells.raterStart[u + 1] as number); k += 1) {
      const cell = cells.raterCell[k] as number;
      inside[cell] = (inside[cell] as number) + 1;
      outside[cell] = (outside[cell] as number) - 1;
      groupVotes += 1;
    }
  }
  const total = Math.max(1, cells.cellRater.length - groupVotes);
  const agenda = new Set<number>();
  inside.forEach((votes, cell) => {
    const expected = (groupVotes * mostLikely(outside, cell, slack)) / total;
    if (votes < policy.joinShared || votes < policy.agendaTimes * expected) return;
    if (poissonTail(votes, expected) <= policy.agendaTail) agenda.add(cell);
  });
  return { cells: agenda, outside, total };
}

/**
 * In how many of the agenda's cells a rater is, on how many of its items, and in how many of those cells others would
 * be on the same items, allowing for a camp (`sideSlack` times as likely to vote one way as everybody). Cells that nearly all
 * others would be in are left out.
 */
export function follows({ raterStart, raterCell }: Cells, u: number, agenda: Agenda, { sideSlack: slack, surest }: ConsensusPolicy['detector']) {
  let [followed, met, expected] = [0, 0, 0];
  for (let k = raterStart[u] as number; k < (raterStart[u + 1] as number); k += 1) {
    const cell = raterCell[k] as number;
    const wanted = agenda.cells.has(cell) ? cell : cell ^ 1;
    if (!agenda.cells.has(wanted)) continue;
    const same = (agenda.outside[wanted] as number) + 1;
    const likely = (slack * same) / (same + (agenda.outside[wanted ^ 1] as number) + 1);
    // Where all vote that way going along tells nothing, and not always doing so would tell against it.
    if (likely >= surest) continue;
    if (wanted === cell) followed += 1;
    met += 1;
    expected += likely;
  }
  return { followed, met, expected };
}

/** The share of others' votes in the agenda's cells, allowing for a camp that all votes one way; at most that on its items. */
export function shareOf({ cells, outside, total }: Agenda, slack: number): number {
  let votes = 0;
  for (const cell of cells) votes += mostLikely(outside, cell, slack);
  return votes / total;
}

// As many votes as others would cast in a cell if all of them were of the camp that likes it most.
function mostLikely(outside: Uint32Array, cell: number, slack: number): number {
  const same = outside[cell] as number;
  return Math.min(same + (outside[cell ^ 1] as number), slack * (same + 1));
}
