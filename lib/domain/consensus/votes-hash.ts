import { canonicalHash } from './canonical-hash.ts';
import type { EpochLog } from './epoch-log.ts';

/**
 * SHA-256 over everything an epoch was computed from: who voted what on which item, when and with which weight, asked for or
 * not; the items' dates and topics; who is released; and the last votes that say nothing, because their reviewer could not judge
 * or has a tie. So that a vote which is in no fit, of a newcomer or on a claim with few votes, cannot be turned unseen.
 */
export function votesHash({ ratings, createdAt, topicOf, released, assigned, aside }: EpochLog): string {
  const bytes = canonicalHash();
  ratings.raters.forEach((id, u) => {
    bytes.text(id);
    bytes.numbers(released[u] as number);
  });
  bytes.text('');
  ratings.items.forEach((id, n) => {
    bytes.text(id);
    bytes.numbers(createdAt[n] as number, topicOf[n] as number);
  });
  bytes.text('');
  const { rater, item, level, levels, at } = ratings;
  for (let k = 0; k < rater.length; k += 1) {
    const [u, n, of] = [rater[k] as number, item[k] as number, level[k] as number];
    const isAssigned = assigned.size > 0 && assigned.has(u * ratings.items.length + n) ? 1 : 0;
    bytes.numbers(n, u, levels.value[of] as number, levels.weight[of] as number, at[k] as number, isAssigned);
  }
  for (const vote of aside) bytes.text(vote);
  return bytes.done();
}
