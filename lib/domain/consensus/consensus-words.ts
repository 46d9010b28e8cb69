/** What the votes on a claim say together; never the claim's status, which is a decision with reasons. */
const CONSENSUS_WORDS = [
  'open', 'gathering', 'insufficient-evidence', 'leaning-credible', 'leaning-not-credible', 'contested', 'credible',
  'not-credible', 'settled', 'under-attack-review', 'superseded', 'withdrawn',
] as const;
export type ConsensusWord = (typeof CONSENSUS_WORDS)[number];

/** What a word hangs on. Messages name each. */
const CONDITION_NAMES = [
  'votes', 'evidence', 'graded-sources', 'intercept', 'spectrum', 'spectrum-against', 'factor', 'ends-differ', 'net-least', 'net-most',
  'band-low', 'band-high', 'balance', 'balance-even', 'graded-both-sides', 'slope-or-spectrum', 'no-attack', 'viewpoints-known',
  'without-busy', 'dissent', 'votes-least', 'audience',
] as const;
export type ConditionName = (typeof CONDITION_NAMES)[number];

/** One thing a word needs: what it is now, beside what it would have to be. Null where it is not known. */
export type Condition = { name: ConditionName; is: number | null; compare: 'at-least' | 'at-most' | 'above' | 'below'; needs: number; isMet: boolean };

export function atLeast(name: ConditionName, is: number | null, needs: number): Condition {
  return { name, is, compare: 'at-least', needs, isMet: is !== null && is >= needs };
}

export function atMost(name: ConditionName, is: number | null, needs: number): Condition {
  return { name, is, compare: 'at-most', needs, isMet: is !== null && is <= needs };
}

export function above(name: ConditionName, is: number | null, needs: number): Condition {
  return { name, is, compare: 'above', needs, isMet: is !== null && is > needs };
}

export function below(name: ConditionName, is: number | null, needs: number): Condition {
  return { name, is, compare: 'below', needs, isMet: is !== null && is < needs };
}

/** A truth as a condition: 1 needs 1. */
export function truth(name: ConditionName, isTrue: boolean): Condition {
  return atLeast(name, isTrue ? 1 : 0, 1);
}
