import type { ConsensusPolicy } from '../policy.ts';
import { sizeOf, type Cells } from './cells.ts';
import { agreementTail } from './poisson.ts';

type Policy = Pick<ConsensusPolicy, 'detector' | 'split'>;

/** The cells a group stands in on split items, and how many others are in each cell. */
type Aim = { cells: Uint8Array; outside: Uint32Array };

/**
 * The group that split items give away: the same people on the one part of many of them, who vote on such items far more
 * than the people on the other part do. Pairs of its members need not share an item: so one that rotates among its targets
 * is found as well. The other part is the measure, because its people came to these items in no other way than to all.
 * Where viewpoints have a second axis both parts care alike, and there is no group. Gives its members, ascending, or none.
 */
export function splitGroup(cells: Cells, isSplit: Uint8Array, policy: Policy): number[] {
  const keenest = keenerCells(cells, isSplit);
  // A camp may be keener on most split items than a group that aims at few: then the keenest of the items tell.
  for (let start = 0; start < policy.split.starts; start += 1) {
    const some = new Uint8Array(cells.cellStart.length - 1);
    for (const cell of keenest.slice(0, Math.ceil(keenest.length * policy.split.startShare ** start))) some[cell] = 1;
    const found = fromCells(cells, isSplit, some, policy);
    if (found.length > 0) return found;
  }
  return [];
}

function fromCells(cells: Cells, isSplit: Uint8Array, start: Uint8Array, policy: Policy): number[] {
  const raters = cells.raterStart.length - 1;
  let aim: Aim = { cells: start, outside: new Uint32Array(0) };
  let members: number[] = [];
  for (let turn = 0; turn < policy.split.turns; turn += 1) {
    const before = members;
    members = followersOf(cells, aim.cells, policy);
    aim = aimOf(cells, isSplit, members, policy);
    if (members.length <= policy.detector.core || aim.cells.filter(Boolean).length < policy.split.items) return [];
    if (members.length === before.length && members.every((u, k) => u === before[k])) break;
  }
  const against = followersOf(cells, aim.cells.map((_, cell) => aim.cells[cell ^ 1] as number), policy);
  if (members.length > policy.detector.mostMembers * raters) return [];
  if (keenness(cells, aim, members) < policy.split.keener * keenness(cells, aim, against)) return [];
  const sure = members.filter((u) => isSure(cells, u, aim, policy));
  return sure.length > policy.detector.core ? sure : [];
}

// Of each split item the part whose people vote more on other split items, by the votes that they have in all; the one that
// exceeds its other part by most comes first.
function keenerCells(cells: Cells, isSplit: Uint8Array): number[] {
  const { cellStart, cellRater, raterStart, raterCell } = cells;
  const onSplit = new Uint32Array(raterStart.length - 1);
  for (let u = 0; u < onSplit.length; u += 1) {
    for (let k = raterStart[u] as number; k < (raterStart[u + 1] as number); k += 1) {
      onSplit[u] = (onSplit[u] as number) + (isSplit[(raterCell[k] as number) >> 1] as number);
    }
  }
  const share = (cell: number) => {
    let [split, all] = [0, 1];
    for (let k = cellStart[cell] as number; k < (cellStart[cell + 1] as number); k += 1) {
      const u = cellRater[k] as number;
      split += (onSplit[u] as number) - 1;
      all += votesOf(cells, u) - 1;
    }
    return split / all;
  };
  const keener: { cell: number; by: number }[] = [];
  isSplit.forEach((is, n) => {
    if (is !== 1) return;
    const by = share(2 * n + 1) - share(2 * n);
    keener.push({ cell: by > 0 ? 2 * n + 1 : 2 * n, by: Math.abs(by) });
  });
  return keener.sort((a, b) => b.by - a.by || a.cell - b.cell).map(({ cell }) => cell);
}

// Who stands in these cells often enough, and nearly always when they vote on these items.
function followersOf(cells: Cells, wanted: Uint8Array, { split }: Policy): number[] {
  const followers: number[] = [];
  for (let u = 0; u + 1 < cells.raterStart.length; u += 1) {
    let [followed, met] = [0, 0];
    for (let k = cells.raterStart[u] as number; k < (cells.raterStart[u + 1] as number); k += 1) {
      const cell = cells.raterCell[k] as number;
      followed += wanted[cell] as number;
      met += (wanted[cell] as number) | (wanted[cell ^ 1] as number);
    }
    if (followed >= split.followed && followed >= split.agree * met) followers.push(u);
  }
  return followers;
}

// Where the members stand together and most others do not.
function aimOf(cells: Cells, isSplit: Uint8Array, members: readonly number[], { detector }: Policy): Aim {
  const outside = Uint32Array.from({ length: cells.cellStart.length - 1 }, (_, cell) => sizeOf(cells, cell));
  const inside = new Uint32Array(outside.length);
  for (const u of members) {
    for (let k = cells.raterStart[u] as number; k < (cells.raterStart[u + 1] as number); k += 1) {
      const cell = cells.raterCell[k] as number;
      inside[cell] = (inside[cell] as number) + 1;
      outside[cell] = (outside[cell] as number) - 1;
    }
  }
  const isAim = (cell: number) => isSplit[cell >> 1] === 1 && (inside[cell] as number) >= detector.joinShared
    && (inside[cell] as number) >= detector.agendaTimes * (inside[cell ^ 1] as number) && (outside[cell ^ 1] as number) >= (outside[cell] as number);
  return { cells: Uint8Array.from(outside, (_, cell) => (isAim(cell) ? 1 : 0)), outside };
}

// The share of their votes that these raters cast on the aim's items.
function keenness(cells: Cells, aim: Aim, some: readonly number[]): number {
  let [on, all] = [0, 1];
  for (const u of some) {
    all += votesOf(cells, u);
    for (let k = cells.raterStart[u] as number; k < (cells.raterStart[u + 1] as number); k += 1) {
      const cell = cells.raterCell[k] as number;
      on += (aim.cells[cell] as number) | (aim.cells[cell ^ 1] as number);
    }
  }
  return on / all;
}

// Whether a member goes along more often than others who vote on the same items would by chance.
function isSure(cells: Cells, u: number, { cells: wanted, outside }: Aim, { detector }: Policy): boolean {
  let [followed, met, expected] = [0, 0, 0];
  for (let k = cells.raterStart[u] as number; k < (cells.raterStart[u + 1] as number); k += 1) {
    const cell = cells.raterCell[k] as number;
    const mine = wanted[cell] === 1 ? cell : cell ^ 1;
    if (wanted[mine] !== 1) continue;
    followed += wanted[cell] as number;
    met += 1;
    expected += Math.min(detector.surest, ((outside[mine] as number) + 1) / ((outside[mine] as number) + (outside[mine ^ 1] as number) + 2));
  }
  return met > 0 && agreementTail(followed, met, expected / met) <= detector.sideTail;
}

function votesOf({ raterStart }: Cells, u: number): number {
  return (raterStart[u + 1] as number) - (raterStart[u] as number);
}
