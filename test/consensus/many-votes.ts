import { randomFrom } from '#lib/domain/consensus/random.ts';
import { sha256 } from '#lib/domain/consensus/sha256.ts';
import type { Ratings } from '#lib/domain/consensus/ratings.ts';

/**
 * Very many votes in two camps, written straight into typed arrays in canonical order. Items differ in how much they are
 * voted on, raters in nothing but their side.
 */
export function manyVotes(seed: string, { raters, items, votes }: { raters: number; items: number; votes: number }): Ratings {
  const random = randomFrom(sha256(new TextEncoder().encode(seed)));
  const sizes = shares(items, votes, raters, random);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const ratings = {
    raters: names('r', raters), items: names('c', items), rater: new Uint32Array(total), item: new Uint32Array(total),
    level: new Uint16Array(total), at: new Float64Array(total), levels: { value: Float64Array.of(0, 0.5, 1), weight: Float64Array.of(1, 1, 1) },
  };
  let k = 0;
  for (let n = 0; n < items; n += 1) {
    const [quality, lean, step] = [2 * random() - 1, random() < 0.5 ? 0 : 2 * random() - 1, raters / (sizes[n] ?? 1)];
    for (let vote = 0; vote < (sizes[n] ?? 0); vote += 1, k += 1) {
      const u = Math.min(raters - 1, Math.floor((vote + random()) * step));
      const z = quality + 1.5 * lean * (u % 2 === 0 ? -1 : 1) + 1.6 * (random() + random() - 1);
      ratings.rater[k] = u;
      ratings.item[k] = n;
      ratings.level[k] = z > 0.4 ? 2 : z < -0.4 ? 0 : 1;
      ratings.at[k] = n * 1000 + random() * 1e8;
    }
  }
  return ratings;
}

function shares(items: number, votes: number, raters: number, random: () => number): Uint32Array {
  const weights = Float64Array.from({ length: items }, () => 0.2 + random() ** 3 * 3);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Uint32Array.from(weights, (weight) => Math.min(raters, Math.max(1, Math.round((votes * weight) / total))));
}

function names(letter: string, many: number): string[] {
  return Array.from({ length: many }, (_, k) => letter + String(k).padStart(7, '0'));
}
