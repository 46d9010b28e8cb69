import type { ItemReading } from './item-reading.ts';

/** The words of the reference, for comparison alone: needs more ratings, (not) helpful, and two ways to be held back. */
export type ReferenceStatus = 'NMR' | 'CRH' | 'CRNH' | 'FIRM_REJECT' | 'NEEDS_YOUR_HELP';

/** What the rules of the reference are read from. */
export type ReferenceInputs = Pick<ItemReading, 'votes' | 'intercept' | 'factor'> & {
  bandHigh: number;
  /** By side of the axis: ratings of 1 less ratings of 0, how many ratings, their sum. */
  sides: readonly [ReferenceSide, ReferenceSide];
  /** The intercept without the busiest raters; null where nobody is that busy. */
  withoutHighVolume: number | null;
};

type ReferenceSide = { net: number; ratings: number; sum: number };

/** Thresholds of CN's core model (mf_core_scorer.py, scoring_rules.py at commit 273c895). Not ours; never tuned. */
const REFERENCE = {
  votes: 5, helpful: 0.4, notHelpfulBase: -0.05, notHelpfulSlope: -0.8, upperBound: -0.04, ratioSide: 0.4, ratioMean: 0.3, ratioRatings: 3,
  largeFactor: 0.5, lowIntercept: 0.3, minority: 4, minorityTo: 9, minorityShare: 0.05, noHighVolume: 0.37,
} as const;

/** The rules in their order; later ones overwrite earlier ones, and each that acts is named. */
export function referenceStatus(inputs: ReferenceInputs): { status: ReferenceStatus; rules: string[] } {
  let status: ReferenceStatus = 'NMR';
  const rules = ['InitialNMR'];
  for (const { name, gives, acts } of RULES) {
    if (!acts(inputs, status)) continue;
    status = gives;
    rules.push(name);
  }
  return { status, rules };
}

type ReferenceRule = { name: string; gives: ReferenceStatus; acts: (inputs: ReferenceInputs, status: ReferenceStatus) => boolean };

const isHelpful = (status: ReferenceStatus) => status === 'CRH';

const RULES: readonly ReferenceRule[] = [
  { name: 'GeneralCRH', gives: 'CRH', acts: ({ votes, intercept }) => votes >= REFERENCE.votes && intercept >= REFERENCE.helpful },
  { name: 'GeneralCRNH', gives: 'CRNH', acts: ({ intercept, factor }) =>
    intercept <= REFERENCE.notHelpfulBase + REFERENCE.notHelpfulSlope * Math.abs(factor) },
  { name: 'UcbCRNH', gives: 'CRNH', acts: ({ bandHigh }) => bandHigh < REFERENCE.upperBound },
  { name: 'RatioCRNH', gives: 'CRNH', acts: ({ sides }) => isRejectedOnBothSides(sides) },
  { name: 'LargeFactor', gives: 'FIRM_REJECT', acts: ({ factor }, status) => isHelpful(status) && Math.abs(factor) > REFERENCE.largeFactor },
  { name: 'RejectLowIntercept', gives: 'FIRM_REJECT', acts: ({ intercept }, status) =>
    status === 'NMR' && intercept < REFERENCE.lowIntercept },
  { name: 'MinorityRaters', gives: 'NEEDS_YOUR_HELP', acts: ({ sides }, status) => isHelpful(status) && smallerNet(sides) < REFERENCE.minority },
  { name: 'Balance', gives: 'NEEDS_YOUR_HELP', acts: ({ sides, votes }, status) => isHelpful(status)
    && smallerNet(sides) <= REFERENCE.minorityTo && smallerNet(sides) < REFERENCE.minorityShare * votes },
  { name: 'NoHighVolume', gives: 'NEEDS_YOUR_HELP', acts: ({ withoutHighVolume }, status) =>
    isHelpful(status) && withoutHighVolume !== null && withoutHighVolume < REFERENCE.noHighVolume },
];

function smallerNet([one, other]: ReferenceInputs['sides']): number {
  return Math.min(one.net, other.net);
}

function isRejectedOnBothSides(sides: ReferenceInputs['sides']): boolean {
  if (sides.some(({ ratings }) => ratings < REFERENCE.ratioRatings)) return false;
  const [one, other] = sides.map(({ sum, ratings }) => sum / ratings);
  if (one === undefined || other === undefined) return false;
  return Math.max(one, other) <= REFERENCE.ratioSide && (one + other) / 2 <= REFERENCE.ratioMean;
}
