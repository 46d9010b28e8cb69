import type { ConsensusWord } from './consensus-words.ts';
import type { ConsensusPolicy } from './policy.ts';

/** An item's word before and after a new epoch; `isQuiet` when no vote came in between. */
export type WordChange = { before: ConsensusWord; after: ConsensusWord; isQuiet: boolean };

/** Whether an epoch may be published, and what was counted. */
export type Churn = { quiet: number; flipped: number; share: number; isHeld: boolean };

const DECIDED: ReadonlySet<ConsensusWord> = new Set(['credible', 'not-credible', 'leaning-credible', 'leaning-not-credible']);

/**
 * The breaker: when more than the policy's share of items without new votes, that had or would get a decided word, would
 * change it, the model moved and not the people. The epoch is then held back and the last one stays in force.
 */
export function epochChurn(changes: Iterable<WordChange>, { churn }: Pick<ConsensusPolicy, 'churn'>): Churn {
  let [quiet, flipped] = [0, 0];
  for (const { before, after, isQuiet } of changes) {
    if (!isQuiet || !(DECIDED.has(before) || DECIDED.has(after))) continue;
    quiet += 1;
    if (before !== after) flipped += 1;
  }
  const share = quiet === 0 ? 0 : flipped / quiet;
  return { quiet, flipped, share, isHeld: share > churn.quietShare };
}
