import type { EvidenceBalance } from './evidence-balance.ts';

export type CounterSide = 'for' | 'against';
type Weighed = EvidenceBalance['arguments'][number];

/**
 * The graded argument that pulls the balance hardest to one side, directly or by weakening what stands on the other:
 * the one without which the balance would move furthest away from that side. Null where nothing graded pulls there.
 */
export function strongestCounter({ balance, arguments: all }: EvidenceBalance, side: CounterSide): Weighed | null {
  if (balance === null) return null;
  const pull = ({ without }: Weighed) => (side === 'against' ? without - balance : balance - without);
  const pulling = all.filter((argument) => argument.isGraded && pull(argument) > 0);
  return pulling.toSorted((a, b) => pull(b) - pull(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
}
