import type { Status } from '../glossary.ts';
import type { ConsensusWord } from './consensus-words.ts';
import type { ConsensusPolicy } from './policy.ts';

/** The three things that are kept apart. */
const THREE = ['status', 'evidence', 'reviewers'] as const;
export type OneOfThree = (typeof THREE)[number];

/** Which of the three speak for a claim and which against it; who says neither is in no list. */
export type Ways = { for: OneOfThree[]; against: OneOfThree[] };

type Given = { status: Status; balance: number | null; word: ConsensusWord | null; beneath: ConsensusWord | null };

const BY_STATUS: Partial<Record<Status, 1 | -1>> = { supported: 1, refuted: -1 };
const BY_WORD: Partial<Record<ConsensusWord, 1 | -1>> = { credible: 1, 'leaning-credible': 1, 'not-credible': -1, 'leaning-not-credible': -1 };

/** Which way the decision, the graded evidence and the reviewers point. A word that is settled or held counts as what lies beneath it. */
export function threeWays({ status, balance, word, beneath }: Given, policy: Pick<ConsensusPolicy, 'credible' | 'notCredible'>): Ways {
  const way: Record<OneOfThree, number> = {
    status: BY_STATUS[status] ?? 0, evidence: balance === null ? 0 : evidenceWay(balance, policy), reviewers: BY_WORD[beneath ?? word ?? 'open'] ?? 0,
  };
  return { for: THREE.filter((one) => way[one] > 0), against: THREE.filter((one) => way[one] < 0) };
}

// The same lines that the strong words ask of the evidence.
function evidenceWay(balance: number, { credible, notCredible }: Pick<ConsensusPolicy, 'credible' | 'notCredible'>): number {
  return balance >= credible.balance ? 1 : balance <= notCredible.balance ? -1 : 0;
}
