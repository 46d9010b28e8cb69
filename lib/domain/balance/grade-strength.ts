import type { Credibility, OutletGrade } from '../glossary.ts';

/**
 * How much a graded source, and a graded passage, weighs by itself: our proposal (voting.md 4.4), not from a source.
 * F and 6 say "cannot be judged", which is unknown and not worst.
 */
const BY_OUTLET: Record<OutletGrade, number> = { A: 0.9, B: 0.75, C: 0.55, D: 0.35, E: 0.15, F: 0.5 };
const BY_PASSAGE: Record<Credibility, number> = { '1': 0.9, '2': 0.75, '3': 0.55, '4': 0.35, '5': 0.15, '6': 0.5 };
const UNKNOWN = 0.5;

/** The strength of evidence before anything bears on it: the lower of its two grades counts; one alone stands for both. */
export function gradeStrength(outlet: OutletGrade | null, passage: Credibility | null): number {
  const grades = [outlet === null ? null : BY_OUTLET[outlet], passage === null ? null : BY_PASSAGE[passage]];
  return Math.min(...grades.filter((grade) => grade !== null), ...(outlet === null && passage === null ? [UNKNOWN] : []));
}
