import type { Links } from './links.ts';

/**
 * Groups among linked raters: each member is linked to at least `core` other members and to the share `density` of the
 * group (k-cores of the graph, Seidman 1983); groups are the connected parts. Chance links are so few that they make none,
 * and a large loose crowd, as a topic makes that nobody told of, is no group.
 * Gives each group's members, ascending, largest group first.
 */
export function coreGroups({ one, other }: Links, raters: number, { core, density }: { core: number; density: number }): number[][] {
  const { start, to } = adjacency(one, other, raters);
  const groups: number[][] = [];
  const isIn = new Uint8Array(raters).fill(1);
  peel(start, to, isIn, [...isIn.keys()], core);
  const waiting = connected(start, to, isIn, [...isIn.keys()]);
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const before = part.length;
    peel(start, to, isIn, part, Math.max(core, Math.ceil(density * before)));
    const left = part.filter((u) => isIn[u] === 1);
    if (left.length === before) groups.push(part);
    else waiting.push(...connected(start, to, isIn, left));
  }
  return groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

// The connected parts among those of `some` who are in, each ascending.
function connected(start: Uint32Array, to: Uint32Array, isIn: Uint8Array, some: readonly number[]): number[][] {
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (const u of some) {
    if (isIn[u] !== 1 || seen.has(u)) continue;
    const part = [u];
    seen.add(u);
    for (let k = 0; k < part.length; k += 1) {
      const from = part[k] as number;
      for (let j = start[from] as number; j < (start[from + 1] as number); j += 1) {
        const v = to[j] as number;
        if (isIn[v] !== 1 || seen.has(v)) continue;
        seen.add(v);
        part.push(v);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

function adjacency(one: readonly number[], other: readonly number[], raters: number) {
  const start = new Uint32Array(raters + 1);
  for (const ends of [one, other]) for (const u of ends) start[u + 1] = (start[u + 1] as number) + 1;
  for (let u = 1; u <= raters; u += 1) start[u] = (start[u] as number) + (start[u - 1] as number);
  const next = start.slice();
  const to = new Uint32Array(2 * one.length);
  const put = (from: number, what: number) => {
    to[next[from] as number] = what;
    next[from] = (next[from] as number) + 1;
  };
  one.forEach((u, k) => {
    const v = other[k] as number;
    put(u, v);
    put(v, u);
  });
  return { start, to };
}

// Takes out whoever of `some` has fewer than `core` links to others who are in, until nobody has.
function peel(start: Uint32Array, to: Uint32Array, isIn: Uint8Array, some: readonly number[], core: number): void {
  const links = new Map<number, number>();
  for (const u of some) {
    let count = 0;
    for (let j = start[u] as number; j < (start[u + 1] as number); j += 1) count += isIn[to[j] as number] as number;
    links.set(u, count);
  }
  const leaving = some.filter((u) => (links.get(u) ?? 0) < core);
  for (const u of leaving) isIn[u] = 0;
  while (leaving.length > 0) {
    const u = leaving.pop() as number;
    for (let j = start[u] as number; j < (start[u + 1] as number); j += 1) {
      const v = to[j] as number;
      if (isIn[v] !== 1) continue;
      const left = (links.get(v) ?? 0) - 1;
      links.set(v, left);
      if (left >= core) continue;
      isIn[v] = 0;
      leaving.push(v);
    }
  }
}
