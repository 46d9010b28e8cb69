import type { ClaimView } from '../fold/view.ts';
import { claimArguments, type ClaimArgument } from './claim-arguments.ts';
import { THE_CLAIM } from './the-claim.ts';
import { reweigh, weigh, type Weighed } from './energy.ts';

/** What the evidence of a claim says together: 0 all against it, 0.5 even, 1 all for it. */
export type EvidenceBalance = {
  /** Null while nothing is graded: then nobody has said how much any of it weighs. */
  balance: number | null;
  arguments: readonly (ClaimArgument & {
    /** How strong it is with what bears on it. */
    strength: number;
    /** What the balance would be without it. */
    without: number;
  })[];
  /** Independent arguments for and against, and how many of them are graded. */
  gradedFor: number; gradedAgainst: number;
};

/** Weighs the evidence and the rebuttals of a claim as a view shows them. */
export function evidenceBalance(view: Pick<ClaimView, 'id' | 'evidence' | 'relations'>): EvidenceBalance {
  const graph = claimArguments(view);
  const weighed = weigh(graph);
  const arguments_ = graph.filter(({ id }) => id !== THE_CLAIM).map((argument) => ({
    ...argument, strength: weighed.strengths.get(argument.id) ?? 0, without: balanceWithout(graph, weighed, [argument.id]),
  }));
  const graded = graph.filter(({ isGraded }) => isGraded);
  const bearsOnClaim = (sign: 1 | -1) => graded.filter(({ on }) => on.some((target) => target.id === THE_CLAIM && target.sign === sign)).length;
  return {
    balance: graded.length === 0 ? null : weighed.strengths.get(THE_CLAIM) ?? null,
    arguments: arguments_, gradedFor: bearsOnClaim(1), gradedAgainst: bearsOnClaim(-1),
  };
}

/** "What if": the balance with some arguments taken away, by their ids. */
export function balanceWithout(graph: readonly ClaimArgument[], weighed: Weighed, ids: readonly string[]): number {
  let kept = graph;
  let now = weighed;
  for (const id of ids) {
    now = reweigh(kept, now, { id, base: 0 });
    kept = kept.filter((argument) => argument.id !== id);
    now = { strengths: now.strengths, order: now.order.filter((one) => one !== id) };
  }
  return now.strengths.get(THE_CLAIM) ?? 0;
}
