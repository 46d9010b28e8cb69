import { expect, test } from 'vitest';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import { threeWays } from './three-ways.ts';

const given = { status: 'unverified', balance: null, word: null, beneath: null } as const;

test.each([
  [{}, [], []],
  [{ status: 'supported', balance: 0.7, word: 'credible' }, ['status', 'evidence', 'reviewers'], []],
  [{ status: 'supported', balance: 0.3, word: 'leaning-not-credible' }, ['status'], ['evidence', 'reviewers']],
  [{ status: 'refuted', balance: 0.5, word: 'leaning-credible' }, ['reviewers'], ['status']],
  [{ status: 'disputed', balance: 0.6, word: 'contested' }, ['evidence'], []],
  [{ balance: 0.4, word: 'settled', beneath: 'credible' }, ['reviewers'], ['evidence']],
  [{ word: 'under-attack-review', beneath: 'not-credible' }, [], ['reviewers']],
] as const)('%j', (some, forIt, against) => {
  expect(threeWays({ ...given, ...some }, policy)).toEqual({ for: forIt, against });
});
