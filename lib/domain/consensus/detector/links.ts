import type { ConsensusPolicy } from '../policy.ts';
import { sizeOf, type Cells } from './cells.ts';
import { readChance, type Chance } from './chance.ts';
import { largestMeans } from './poisson.ts';

/** Pairs of raters who voted alike on more of the same items than chance explains. */
export type Links = { one: number[]; other: number[] };

/** Counts are kept up to here; who shares more is far beyond chance anyway. */
const MOST_COUNTED = 200;

/**
 * Counts same-direction votes of every pair, rater by rater into one row of counters, and keeps the pairs that meet
 * more often than chance, or closer in time. `byMeeting` false goes by time alone: where topics are not known and
 * popularity does not explain how people meet.
 */
export function findLinks(cells: Cells, topicOf: Uint32Array, policy: ConsensusPolicy['detector'], byMeeting: boolean): Links {
  const counted = withinBudget(cells, policy.pairBudget);
  const chance = readChance(cells, topicOf, counted, policy);
  const raters = cells.raterStart.length - 1;
  // Half of the links by chance may come from either way of counting.
  const limit = largestMeans(policy.falseLinks / Math.max(1, raters) / 2, MOST_COUNTED);
  const row = makeRow(raters, policy.nearMs);
  const links: Links = { one: [], other: [] };
  for (let u = 0; u < raters; u += 1) {
    const met = countRow(cells, counted, chance.near, u, row);
    for (let k = 0; k < met; k += 1) {
      const v = row.touched[k] as number;
      const shared = row.together[v] as number;
      if (shared >= policy.leastShared) {
        const close = row.close[v] as number;
        const closeExpected = byMeeting ? meetingsExpected(chance, chance.meetNear, u, v) : row.closeExpected[v] as number;
        const meetsOften = byMeeting && meetingsExpected(chance, chance.meet, u, v) <= (limit[Math.min(MOST_COUNTED, shared)] as number);
        if (meetsOften || (close >= policy.leastShared && policy.nearSlack * closeExpected <= (limit[Math.min(MOST_COUNTED, close)] as number))) {
          links.one.push(u);
          links.other.push(v);
        }
      }
      row.together[v] = 0;
      row.close[v] = 0;
      row.closeExpected[v] = 0;
    }
  }
  return links;
}

/** Counters for one rater against all others, emptied again after each. */
type Row = { together: Uint32Array; close: Uint32Array; closeExpected: Float32Array; touched: Uint32Array; nearMs: number };

function makeRow(raters: number, nearMs: number): Row {
  const counters = () => new Uint32Array(raters);
  return { together: counters(), close: counters(), closeExpected: new Float32Array(raters), touched: counters(), nearMs };
}

// Whom rater u met, counted for raters after u alone: every pair once.
function countRow(cells: Cells, counted: Uint8Array, near: Float64Array, u: number, { together, close, closeExpected, touched, nearMs }: Row): number {
  const { raterStart, raterCell, raterAt, cellStart, cellRater, cellAt } = cells;
  let met = 0;
  for (let k = raterStart[u] as number; k < (raterStart[u + 1] as number); k += 1) {
    const cell = raterCell[k] as number;
    if (counted[cell >> 1] !== 1) continue;
    const at = raterAt[k] as number;
    const share = near[cell >> 1] as number;
    const from = cellStart[cell] as number;
    for (let j = (cellStart[cell + 1] as number) - 1; j >= from; j -= 1) {
      const v = cellRater[j] as number;
      if (v <= u) break;
      if (together[v] === 0) {
        touched[met] = v;
        met += 1;
      }
      together[v] = (together[v] as number) + 1;
      closeExpected[v] = (closeExpected[v] as number) + share;
      if (Math.abs((cellAt[j] as number) - at) <= nearMs) close[v] = (close[v] as number) + 1;
    }
  }
  return met;
}

function meetingsExpected({ topics, busy }: Chance, meet: Float64Array, u: number, v: number): number {
  let expected = 0;
  for (let t = 0; t < topics; t += 1) expected += (busy[u * topics + t] as number) * (busy[v * topics + t] as number) * (meet[t] as number);
  return expected;
}

// Items are counted from the least to the most voted on until the pairs reach the budget: what everybody votes on tells least.
function withinBudget(cells: Cells, budget: number): Uint8Array {
  const order = Uint32Array.from(cells.perItem.keys()).sort((a, b) => (cells.perItem[a] as number) - (cells.perItem[b] as number) || a - b);
  const counted = new Uint8Array(order.length);
  let pairs = 0;
  for (const n of order) {
    const [against, infavour] = [sizeOf(cells, 2 * n), sizeOf(cells, 2 * n + 1)];
    pairs += (against * against + infavour * infavour) / 2;
    if (pairs > budget) break;
    counted[n] = 1;
  }
  return counted;
}
