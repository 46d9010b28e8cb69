import type { ConsensusPolicy } from '../policy.ts';
import type { Cells } from './cells.ts';
import { agreementTail } from './poisson.ts';

type Policy = Pick<ConsensusPolicy, 'detector' | 'contrary'>;

/** Who may be contrary, and which way all others point on each item: -1, 1, or 0 where they are not as good as agreed. */
type Guess = { isContrary: Uint8Array; agreed: Int8Array };

/**
 * Raters who stand against everybody on whatever everybody agrees on: a brigade that votes against quality all over, whether
 * or not its members meet. A camp is not that: however few it has, and however often it is outvoted, it finds some claims
 * sound that the others find sound. Who agrees with the others on nothing cannot be bridged, and would have a veto on
 * everything. Guesses from three starts (nobody, and each side of the axis, which such a brigade may have pulled to
 * itself) and keeps the guess without which people agree on most. Gives the members, ascending, or none.
 */
export function contraryGroup(cells: Cells, side: Int8Array, policy: Policy): number[] {
  const guesses = [0, -1, 1].map((start) => settle(cells, Uint8Array.from(side, (is) => (start !== 0 && is === start ? 1 : 0)), policy));
  const best = guesses.reduce((one, other) => (countOf(other.agreed) > countOf(one.agreed) ? other : one));
  const members = [...best.isContrary.keys()].filter((u) => best.isContrary[u] === 1);
  const isGroup = members.length > policy.detector.core && members.length <= policy.detector.mostMembers * best.isContrary.length;
  return isGroup && agreesOnNothing(cells, best, policy.contrary) ? members : [];
}

// Turns between what the others agree on and who opposes that, until both stand.
function settle(cells: Cells, isContrary: Uint8Array, policy: Policy): Guess {
  const { clearAtFirst, clear, shareAtFirst, share, turns } = policy.contrary;
  let agreed = agreedOn(cells, isContrary, clearAtFirst, policy);
  for (let turn = 0; turn < turns; turn += 1) {
    const before = isContrary;
    isContrary = isContrary.map((_, u) => (opposes(cells, u, agreed, turn === 0 ? shareAtFirst : share, policy) ? 1 : 0));
    agreed = agreedOn(cells, isContrary, clear, policy);
    if (turn > 0 && isContrary.every((is, u) => is === before[u])) break;
  }
  return { isContrary, agreed };
}

function agreedOn(cells: Cells, isContrary: Uint8Array, clear: number, { contrary }: Policy): Int8Array {
  return cells.perItem.reduce((agreed, _, n) => {
    const against = countIn(cells, 2 * n, isContrary, 0);
    const infavour = countIn(cells, 2 * n + 1, isContrary, 0);
    const isClear = against + infavour >= contrary.votes && Math.max(against, infavour) >= clear * (against + infavour);
    if (isClear) agreed[n] = infavour > against ? 1 : -1;
    return agreed;
  }, new Int8Array(cells.perItem.length));
}

function countIn({ cellStart, cellRater }: Cells, cell: number, isContrary: Uint8Array, which: 0 | 1): number {
  let many = 0;
  for (let k = cellStart[cell] as number; k < (cellStart[cell + 1] as number); k += 1) if (isContrary[cellRater[k] as number] === which) many += 1;
  return many;
}

// Whether a rater opposes so large a share of what is agreed, and more than chance would.
function opposes({ raterStart, raterCell }: Cells, u: number, agreed: Int8Array, share: number, { detector }: Policy): boolean {
  let [opposed, met] = [0, 0];
  for (let k = raterStart[u] as number; k < (raterStart[u + 1] as number); k += 1) {
    const cell = raterCell[k] as number;
    const way = agreed[cell >> 1] as number;
    if (way === 0) continue;
    met += 1;
    if ((cell & 1) !== (way > 0 ? 1 : 0)) opposed += 1;
  }
  return opposed >= share * met && agreementTail(opposed, met, 0.5) <= detector.sideTail;
}

// The others agree on much, for and against, and on hardly any of it with most of these: who is against one of the two
// alone, or where little is agreed, may be a camp that is outvoted.
function agreesOnNothing(cells: Cells, { isContrary, agreed }: Guess, policy: ConsensusPolicy['contrary']): boolean {
  let [items, infavourOf, same] = [0, 0, 0];
  agreed.forEach((way, n) => {
    const [against, infavour] = [countIn(cells, 2 * n, isContrary, 1), countIn(cells, 2 * n + 1, isContrary, 1)];
    if (way === 0 || against + infavour < policy.voices) return;
    items += 1;
    if (way > 0) infavourOf += 1;
    if (way > 0 ? infavour >= against : against >= infavour) same += 1;
  });
  const open = cells.perItem.filter((votes) => votes >= policy.votes).length;
  return items >= policy.items && countOf(agreed) >= policy.agreedOf * open
    && same <= policy.agreeAtMost * items && Math.min(infavourOf, items - infavourOf) >= policy.eachWay * items;
}

function countOf(agreed: Int8Array): number {
  return agreed.reduce((sum, way) => sum + Math.abs(way), 0);
}
