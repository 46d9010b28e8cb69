import type { ConsensusPolicy } from '../policy.ts';
import { sizeOf, type Cells } from './cells.ts';

/**
 * How often two raters meet by chance. `meet`: in each topic, the chance that two votes fall on one item, from the items'
 * popularity alone, whichever way the votes point; so camps who agree on everything still meet no more often than this.
 * `near`: on each item, how often two votes that disagree fall within the near window. Votes that agree have no honest
 * reason to be closer in time than those, whatever draws people to an item and at whatever hour.
 */
export type Chance = {
  topics: number;
  meet: Float64Array;
  /** The same, within the near window. */
  meetNear: Float64Array;
  near: Float64Array;
  /** Votes of each rater in each topic: `busy[u * topics + t]`. */
  busy: Float32Array;
};

/** Reads the chances off the votes. Items not `counted` are left out of the meeting, as they are of the counting. */
export function readChance(cells: Cells, topicOf: Uint32Array, counted: Uint8Array, policy: ConsensusPolicy['detector']): Chance {
  const topics = topicOf.reduce((most, topic) => Math.max(most, topic), 0) + 1;
  const near = nearShares(cells, counted, policy);
  const always = counted.map(() => 1);
  return {
    topics, near, meet: meetings(cells, topicOf, counted, always, topics), meetNear: meetings(cells, topicOf, counted, near, topics),
    busy: busyIn(cells, topicOf, topics),
  };
}

function busyIn(cells: Cells, topicOf: Uint32Array, topics: number): Float32Array {
  const raters = cells.raterStart.length - 1;
  const busy = new Float32Array(raters * topics);
  for (let u = 0; u < raters; u += 1) {
    for (let k = cells.raterStart[u] as number; k < (cells.raterStart[u + 1] as number); k += 1) {
      const at = u * topics + (topicOf[(cells.raterCell[k] as number) >> 1] as number);
      busy[at] = (busy[at] as number) + 1;
    }
  }
  return busy;
}

function meetings(cells: Cells, topicOf: Uint32Array, counted: Uint8Array, share: Float64Array | Uint8Array, topics: number): Float64Array {
  const total = new Float64Array(topics);
  const meet = new Float64Array(topics);
  for (let n = 0; n < topicOf.length; n += 1) {
    const t = topicOf[n] as number;
    const votes = cells.perItem[n] as number;
    total[t] = (total[t] as number) + votes;
    if (counted[n] === 1) meet[t] = (meet[t] as number) + (share[n] as number) * votes * (votes - 1);
  }
  return meet.map((pairs, t) => pairs / Math.max(1, (total[t] as number) * ((total[t] as number) - 1)));
}

function nearShares(cells: Cells, counted: Uint8Array, { nearMs, nearPrior }: ConsensusPolicy['detector']): Float64Array {
  const near = new Float64Array(counted.length);
  const pairs = new Float64Array(counted.length);
  let [allNear, allPairs] = [0, 0];
  for (let n = 0; n < counted.length; n += 1) {
    if (counted[n] !== 1) continue;
    near[n] = nearAcross(cells, n, nearMs);
    pairs[n] = sizeOf(cells, 2 * n) * sizeOf(cells, 2 * n + 1);
    allNear += near[n] as number;
    allPairs += pairs[n] as number;
  }
  const prior = (nearPrior * (allNear + 1)) / (allPairs + 1);
  return near.map((close, n) => (close + prior) / ((pairs[n] as number) + nearPrior));
}

// Pairs of one vote for and one against an item, no further apart than the window.
function nearAcross({ cellStart, cellAt }: Cells, n: number, nearMs: number): number {
  const [from, middle, to] = [cellStart[2 * n], cellStart[2 * n + 1], cellStart[2 * n + 2]];
  const against = cellAt.slice(from, middle).sort();
  const infavour = cellAt.slice(middle, to).sort();
  let [pairs, low, high] = [0, 0, 0];
  for (const at of against) {
    while (low < infavour.length && (infavour[low] as number) < at - nearMs) low += 1;
    while (high < infavour.length && (infavour[high] as number) <= at + nearMs) high += 1;
    pairs += high - low;
  }
  return pairs;
}
