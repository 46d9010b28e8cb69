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
