import { randomFrom, type Random } from './random.ts';
import { sha256 } from './sha256.ts';

/** Who may be drawn, with the side of the axis they stand on. */
export type PanelCandidate = { id: string; factor: number };

/** What is published before a draw, so that the seed cannot be chosen after it: the secret's hash. */
export function commitmentTo(secret: string): string {
  return hashOf(secret);
}

/**
 * The seed of one panel. The secret was committed to before the epoch closed, and the epoch's hash hangs on every vote
 * in it: whoever knew the one could not know the other, so nobody chose what comes out.
 */
export function seedOf({ secret, epochHash, claimId }: { secret: string; epochHash: string; claimId: string }): string {
  return hashOf(`panel ${secret} ${epochHash} ${claimId}`);
}

/** A hash over the candidates in the order in which a draw takes them, published with the draw. */
export function hashOfCandidates(candidates: readonly PanelCandidate[]): string {
  return hashOf(JSON.stringify(inOrder(candidates).map(({ id, factor }) => [id, factor])));
}

/**
 * For each seat everybody in the order in which they are asked to sit on it. Candidates in the order of their viewpoints
 * are cut into as many equal stretches as there are seats; first comes the seat's own stretch in an order of chance, then
 * all others likewise. Depends on seed and candidates alone, in whatever order they come, so anybody can draw again.
 */
export function drawOrder(seed: string, candidates: readonly PanelCandidate[], seats: number): string[][] {
  const ordered = inOrder(candidates);
  const random = randomFrom(seed);
  return Array.from({ length: seats }, (_, seat) => {
    const from = Math.floor((seat * ordered.length) / seats);
    const to = Math.floor(((seat + 1) * ordered.length) / seats);
    const own = shuffled(ordered.slice(from, to), random);
    return [...own, ...shuffled([...ordered.slice(0, from), ...ordered.slice(to)], random)].map(({ id }) => id);
  });
}

/** Who is asked first for each seat. With no more candidates than seats everybody sits once. */
export function drawPanel(seed: string, candidates: readonly PanelCandidate[], seats: number): string[] {
  const drawn = new Set<string>();
  for (const order of drawOrder(seed, candidates, Math.min(seats, candidates.length))) {
    const next = order.find((id) => !drawn.has(id));
    if (next !== undefined) drawn.add(next);
  }
  return [...drawn];
}

/** How many candidates stand on each half of the axis: what is told of a panel while it sits. */
export function sidesOf(factors: readonly number[]): [negative: number, positive: number] {
  return [factors.filter((factor) => factor < 0).length, factors.filter((factor) => factor > 0).length];
}

function inOrder(candidates: readonly PanelCandidate[]): PanelCandidate[] {
  return candidates.toSorted((a, b) => a.factor - b.factor || (a.id < b.id ? -1 : 1));
}

// R. A. Fisher and F. Yates, 1938, from the end (R. Durstenfeld, 1964).
function shuffled<T>(list: readonly T[], random: Random): T[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

function hashOf(text: string): string {
  return sha256(new TextEncoder().encode(text));
}
