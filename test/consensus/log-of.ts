import type { EpochLog } from '#lib/domain/consensus/epoch-log.ts';
import type { World } from './world.ts';

/** A made-up world as a vote log. */
export function logOf({ ratings, createdAt, topicOf }: World): EpochLog {
  return { ratings, createdAt, topicOf, released: new Uint8Array(ratings.raters.length), assigned: new Set(), aside: [] };
}
