import type { Status } from './glossary.ts';

// What a vote can say, in quarters: 0 and 1 find the claim not credible, 3 and 4 credible.
const LOW: readonly number[] = [0, 1];
const HIGH: readonly number[] = [3, 4];

/** Which answers contradict each status. Where a status says nothing of the claim's credibility, none does. */
const AGAINST: Record<Status, readonly number[]> = {
  unverified: [],
  'under-review': [],
  supported: LOW,
  // Serious sources on both sides, or nothing to settle it by: any answer is one of the sides.
  disputed: [],
  unverifiable: [],
  misleading: [4],
  outdated: [],
  refuted: HIGH,
  retracted: HIGH,
  void: [],
};

/** Whether a vote, in quarters, speaks against a claim's status; "cannot judge" (null) never does. */
export function isAgainst(status: Status, quarters: number | null): boolean {
  return quarters !== null && AGAINST[status].includes(quarters);
}
