import type { Random } from '#lib/domain/consensus/random.ts';

/** A made-up rater, with what only the world knows of them. */
export type Rater = {
  id: string;
  isMember: boolean;
  viewpoint: number;
  skill: number;
  leniency: number;
  activity: number;
  topic: number;
};

/** A made-up item, with its true quality. */
export type Item = {
  id: string;
  kind: 'sound' | 'bad' | 'partisan' | 'contested';
  quality: number;
  lean: number;
  popularity: number;
  createdAt: number;
  topic: number;
  /** What the brigade wants of it. */
  target: 'pump' | 'slam' | null;
};

/** A draw from the standard normal distribution (Box and Muller, 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How an honest rater answers: quality as far as they see it, their side, their kindness, and noise. */
export function honestValue(random: Random, rater: Rater, item: Item): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, random()));
  const z = item.quality * rater.skill + 1.6 * rater.viewpoint * item.lean + rater.leniency + 0.45 * Math.log(p / (1 - p));
  if (z > 0.5) return 1;
  return z < -0.5 ? 0 : 0.5;
}
