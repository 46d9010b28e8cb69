import type { ClaimView, Evidence, Relation, SourceView } from '../fold/view.ts';
import type { RebuttalKind } from '../glossary.ts';
import type { Argument } from './energy.ts';
import { gradeStrength } from './grade-strength.ts';
import { THE_CLAIM } from './the-claim.ts';

/** Before any evidence a claim is as likely as not. */
const EVEN = 0.5;

/** What a rebuttal does to the claim it answers; a clarification speaks neither for nor against it. */
const REBUTTAL_SIGN: Record<RebuttalKind, 1 | -1 | 0> = {
  denial: -1, contrary: -1, contradictory: -1, undercut: -1, clarification: 0, concession: 1,
};

/** An argument, and which pieces of evidence or which rebuttal it is made of. */
export type ClaimArgument = Argument & { entryIds: readonly string[]; isGraded: boolean };

type View = Pick<ClaimView, 'id' | 'evidence' | 'relations'>;

/**
 * The graph of a claim: its evidence and rebuttals, and what answers those, three deep. Evidence of one stance that
 * goes back to one origin is one argument, as strong as its strongest copy. Withdrawn items, and satire and
 * machine-written text, are left out. Undercutting evidence attacks what supports the claim, not the claim.
 */
export function claimArguments(view: View): ClaimArgument[] {
  const standing = view.evidence.filter(({ withdrawn, counts, stance }) => !withdrawn && counts && stance !== 'context');
  const supports = byOrigin(standing.filter(({ stance }) => stance === 'supports'), () => [{ id: THE_CLAIM, sign: 1 }]);
  const refutes = byOrigin(standing.filter(({ stance }) => stance === 'refutes'), () => [{ id: THE_CLAIM, sign: -1 }]);
  const links = supports.map(({ id }) => ({ id, sign: -1 as const }));
  const undercuts = byOrigin(standing.filter(({ stance }) => stance === 'undercuts'), () => links);
  const root: ClaimArgument = { id: THE_CLAIM, base: EVEN, on: [], entryIds: [], isGraded: false };
  return [root, ...supports, ...refutes, ...undercuts, ...rebuttals(view.relations, THE_CLAIM)];
}

function byOrigin(evidence: readonly Evidence[], on: () => Argument['on']): ClaimArgument[] {
  return mergeByOrigin(evidence).map((copies) => ({
    id: copies[0]?.id ?? '', on: on(), entryIds: copies.map(({ id }) => id),
    base: Math.max(...copies.map(baseOf)), isGraded: copies.some((copy) => outletGrade(copy.source) !== null || copy.credibility !== null),
  }));
}

function baseOf({ source, credibility }: Evidence): number {
  return gradeStrength(outletGrade(source), credibility?.value ?? null);
}

function outletGrade(source: SourceView | null) {
  return source?.outlet?.grade?.grade ?? null;
}

/** Groups evidence that shares an origin, directly or through another piece; in the order in which it came. */
function mergeByOrigin<T extends { source: Pick<SourceView, 'id' | 'origins'> }>(evidence: readonly T[]): T[][] {
  const groups: { origins: Set<string>; copies: T[] }[] = [];
  for (const piece of evidence) {
    const origins = new Set(piece.source.origins.length > 0 ? piece.source.origins.map(({ id }) => id) : [piece.source.id]);
    const shared = groups.filter((group) => [...origins].some((id) => group.origins.has(id)));
    const [first, ...others] = shared;
    if (!first) {
      groups.push({ origins, copies: [piece] });
      continue;
    }
    first.copies.push(piece);
    for (const id of origins) first.origins.add(id);
    for (const other of others) {
      first.copies.push(...other.copies);
      for (const id of other.origins) first.origins.add(id);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map(({ copies }) => copies);
}

// A rebuttal that answers two things on one page is two arguments: what it says there may weigh differently.
function rebuttals(relations: readonly Relation[], target: string): ClaimArgument[] {
  return relations.flatMap((relation) => {
    const { kind, rebuttal, direction, withdrawn, source, id, answers } = relation;
    const sign = rebuttal === null ? 0 : REBUTTAL_SIGN[rebuttal];
    if (kind !== 'rebuts' || direction !== 'to' || withdrawn || sign === 0) return [];
    const own = `${target}/${id}`;
    const grade = outletGrade(source);
    return [
      { id: own, base: gradeStrength(grade, null), on: [{ id: target, sign }], entryIds: [id], isGraded: grade !== null },
      ...rebuttals(answers, own),
    ];
  });
}
