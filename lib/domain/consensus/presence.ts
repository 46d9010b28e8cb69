import type { ConsensusPolicy } from './policy.ts';

/** How many votes each group has: on one item, or on all. */
export type Presence = { byGroup: ReadonlyMap<number, number>; votes: number };

/**
 * The largest share of an item's votes that one group holds, of those groups that hold more of them than their share of all
 * votes explains; 0 where none does. A group that votes everywhere is on quiet items by chance: there its one voice is enough.
 */
export function unexplainedShare(onItem: Presence, overall: Presence, { attack }: Pick<ConsensusPolicy, 'attack'>): number {
  let largest = 0;
  for (const [group, many] of onItem.byGroup) {
    const share = many / onItem.votes;
    const usual = (overall.byGroup.get(group) ?? 0) / Math.max(1, overall.votes);
    if (many > 1 && share >= attack.timesOverall * usual) largest = Math.max(largest, share);
  }
  return largest;
}
