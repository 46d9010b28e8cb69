import { expect, test } from 'vitest';
import { voteRefusal, type VotingOn } from './vote-refusal.ts';

const OPEN: VotingOn = { visibility: 'public', status: 'unverified', loggedBy: 'researcher', hasDecided: false };

test.each([
  ['a public claim of somebody else may be voted on', OPEN, 'reviewer', null],
  ['nobody votes on their own claim', OPEN, 'researcher', 'own-claim'],
  ['whoever decided on a claim does not vote on it', { ...OPEN, hasDecided: true }, 'reviewer', 'decided-on-it'],
  ['a draft is not voted on', { ...OPEN, visibility: 'draft' }, 'reviewer', 'not-votable'],
  ['a withheld claim is not voted on', { ...OPEN, visibility: 'withheld' }, 'reviewer', 'not-votable'],
  ['a void claim is not voted on before it is taken up again', { ...OPEN, status: 'void' }, 'reviewer', 'void-claim'],
] as const)('%s', (_promise, claim, who, refusal) => {
  expect(voteRefusal(claim, who)).toBe(refusal);
});
