/**
 * What the reference (twitter/communitynotes at commit 273c895) was recorded to give and to cost on the benchmark of
 * 60,000 votes, seed 20260727: figures alone, none of its output.
 */
export const REFERENCE_FIGURES = {
  fitted: { votes: 57_454, items: 998, raters: 1563 },
  /** Its best of three seeds, and what an exact solve reaches. */
  loss: { reference: 0.096464, exact: 0.0964628 },
  finalVotes: 53_787,
  statuses: { CRH: 137, CRNH: 174, FIRM_REJECT: 610, NMR: 79 },
  /** Its largest difference from itself between seeds. */
  betweenSeeds: 0.028,
  seconds: { oneFit60k: 1.2, oneFit1M: 36.7, bothPhases60k: 27.6 },
  megabytes: { oneFit1M: 589 },
} as const;
