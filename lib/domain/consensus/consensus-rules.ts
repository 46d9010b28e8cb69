import { above, atLeast, atMost, below, truth, type Condition, type ConsensusWord } from './consensus-words.ts';
import type { ItemReading } from './item-reading.ts';
import type { ConsensusPolicy } from './policy.ts';

/** The evidence of a claim as far as the words hang on it. */
export type EvidenceRead = {
  items: number;
  /** 0 against, 1 for; null while nothing is graded. */
  balance: number | null;
  gradedFor: number;
  gradedAgainst: number;
};

export type ItemInputs = {
  reading: ItemReading;
  /** Null where no evidence is kept at all, as in a file of votes: what hangs on it is then left out. */
  evidence: EvidenceRead | null;
  knowsViewpoints: boolean;
  hasOpenAttack: boolean;
  /** How the votes read without the busiest raters; left out where nobody is that busy. */
  withoutBusy?: ItemReading | null;
  /** With how many other items this one shares its audience, and the most that is usual; left out where it is not known. */
  audience?: { shared: number; usual: number } | null;
  /** False where votes know for and against alone. */
  hasMiddle?: boolean;
};

/** A word the numbers allow, with everything it needs. All conditions must be met. */
export type Rule = { word: ConsensusWord; conditions: Condition[] };

/** The rules in order: the first whose conditions all hold gives the word. `isCredible` and so on widen the way out. */
export function consensusRules(inputs: ItemInputs, previous: ConsensusWord, policy: ConsensusPolicy): Rule[] {
  return [
    previous === 'credible' ? credibleStays(inputs, policy) : credible(inputs, policy),
    previous === 'not-credible' ? notCredibleStays(inputs, policy) : notCredible(inputs, policy),
    leaningCredible(inputs, policy), ...leaningWithoutBusy(inputs, policy), leaningNotCredible(inputs, policy), contested(inputs, policy), evenEvidence(inputs, policy),
    gathering(inputs, policy), insufficientEvidence(inputs, policy),
    { word: 'open', conditions: [] },
  ];
}

function credible({ reading, evidence, knowsViewpoints, hasOpenAttack, withoutBusy = null, audience = null, hasMiddle = true }: ItemInputs, policy: ConsensusPolicy): Rule {
  const { credible: needs } = policy;
  return { word: 'credible', conditions: [
    atLeast('intercept', reading.intercept, needs.intercept), atLeast('band-low', reading.band.low, needs.bandLow),
    atLeast('votes', reading.accepted, needs.votes), atLeast('net-least', Math.min(...reading.sides.net), needs.netPerSide),
    atMost('factor', Math.abs(reading.factor), needs.factor), atMost('dissent', dissentOf(reading, hasMiddle, needs), needs.dissent),
    ...(withoutBusy === null ? [] : [atLeast('without-busy', withoutBusy.intercept, policy.highVolume.interceptLeast)]),
    ...(audience === null ? [] : [atMost('audience', audience.shared, audience.usual)]),
    ...(evidence ? [atLeast('balance', evidence.balance, needs.balance)] : []),
    truth('no-attack', !hasOpenAttack), truth('viewpoints-known', knowsViewpoints),
  ] };
}

function credibleStays({ reading, evidence, knowsViewpoints, hasOpenAttack }: ItemInputs, policy: ConsensusPolicy): Rule {
  return { word: 'credible', conditions: [
    atLeast('intercept', reading.intercept, policy.credible.leaveBelow), atMost('factor', Math.abs(reading.factor), policy.contested.factor),
    ...(evidence ? [atLeast('balance', evidence.balance, policy.credible.balance)] : []),
    truth('no-attack', !hasOpenAttack), truth('viewpoints-known', knowsViewpoints),
  ] };
}

// Votes alone never say "not credible": without evidence against it a claim leans that way at most.
function notCredible(inputs: ItemInputs, policy: ConsensusPolicy): Rule {
  const { reading, knowsViewpoints, hasOpenAttack } = inputs;
  const { notCredible: needs } = policy;
  return { word: 'not-credible', conditions: [
    slopeOrSpectrum(reading, policy, needs.spectrum), below('band-high', reading.band.high, needs.bandHigh),
    atLeast('votes', reading.accepted, needs.votes), atMost('net-most', Math.max(...reading.sides.net), -needs.netPerSide),
    ...evidenceAgainst(inputs, policy), truth('no-attack', !hasOpenAttack), truth('viewpoints-known', knowsViewpoints),
  ] };
}

function notCredibleStays(inputs: ItemInputs, policy: ConsensusPolicy): Rule {
  return { word: 'not-credible', conditions: [
    below('band-high', inputs.reading.band.high, policy.notCredible.leaveAbove), ...evidenceAgainst(inputs, policy),
    truth('no-attack', !inputs.hasOpenAttack), truth('viewpoints-known', inputs.knowsViewpoints),
  ] };
}

function evidenceAgainst({ evidence }: ItemInputs, { notCredible: needs }: ConsensusPolicy): Condition[] {
  const graded = (evidence?.gradedFor ?? 0) + (evidence?.gradedAgainst ?? 0);
  return [atMost('balance', evidence?.balance ?? null, needs.balance), atLeast('graded-sources', graded, needs.gradedSources)];
}

function leaningCredible({ reading, knowsViewpoints }: ItemInputs, { leaning: needs }: ConsensusPolicy): Rule {
  return { word: 'leaning-credible', conditions: [
    atLeast('intercept', reading.intercept, needs.intercept), atLeast('spectrum', reading.spectrum?.mean ?? null, needs.spectrum),
    atMost('factor', Math.abs(reading.factor), needs.factor), atLeast('votes', reading.accepted, needs.votes),
    atLeast('net-least', Math.min(...reading.sides.net), needs.netPerSide), truth('viewpoints-known', knowsViewpoints),
  ] };
}

// A few who vote on nearly everything hold no claim down that leans credible without them.
function leaningWithoutBusy({ withoutBusy = null, knowsViewpoints }: ItemInputs, policy: ConsensusPolicy): Rule[] {
  if (withoutBusy === null) return [];
  const { word, conditions } = leaningCredible({ reading: withoutBusy, evidence: null, knowsViewpoints, hasOpenAttack: false }, policy);
  return [{ word, conditions: conditions.map((condition) => (condition.name === 'intercept' ? { ...condition, name: 'without-busy' } : condition)) }];
}

function leaningNotCredible({ reading, knowsViewpoints }: ItemInputs, policy: ConsensusPolicy): Rule {
  const { leaningNot: needs } = policy;
  return { word: 'leaning-not-credible', conditions: [
    slopeOrSpectrum(reading, policy, needs.spectrum), atMost('intercept', reading.intercept, needs.intercept),
    atLeast('votes', reading.accepted, needs.votes), atMost('net-most', Math.max(...reading.sides.net), -needs.netPerSide),
    truth('viewpoints-known', knowsViewpoints),
  ] };
}

function contested({ reading, knowsViewpoints }: ItemInputs, { contested: needs }: ConsensusPolicy): Rule {
  const ends = endsDiffer(reading);
  const byFactor = above('factor', Math.abs(reading.factor), needs.factor);
  const split = byFactor.isMet ? byFactor : atLeast('ends-differ', ends, needs.endsDiffer);
  return { word: 'contested', conditions: [
    // Where only one side has spoken nobody knows yet whether the other would contradict it.
    atLeast('votes', reading.accepted, needs.votes), atLeast('votes-least', Math.min(...reading.sides.all), needs.votesPerSide), split,
    truth('viewpoints-known', knowsViewpoints),
  ] };
}

function evenEvidence({ evidence }: ItemInputs, { contested: needs }: ConsensusPolicy): Rule {
  const balance = evidence?.balance ?? null;
  const isEven = balance !== null && balance >= needs.balanceFrom && balance <= needs.balanceTo;
  const hasBoth = evidence !== null && evidence.gradedFor > 0 && evidence.gradedAgainst > 0;
  return { word: 'contested', conditions: [truth('balance-even', isEven), truth('graded-both-sides', hasBoth)] };
}

function gathering({ reading, evidence }: ItemInputs, { gathering: needs }: ConsensusPolicy): Rule {
  return { word: 'gathering', conditions: [
    atLeast('votes', reading.accepted, needs.votes), ...(evidence ? [atLeast('evidence', evidence.items, needs.evidence)] : []),
  ] };
}

function insufficientEvidence({ reading, evidence }: ItemInputs, { gathering: needs }: ConsensusPolicy): Rule {
  return { word: 'insufficient-evidence', conditions: [
    atLeast('votes', reading.accepted, needs.votes), below('evidence', evidence?.items ?? null, needs.evidence),
  ] };
}

// CN's slope rule, or the mirror of the spectrum: people at every viewpoint find it not credible.
function slopeOrSpectrum(reading: ItemReading, { notCredible }: ConsensusPolicy, spectrum: number): Condition {
  const slope = notCredible.base + notCredible.slope * Math.abs(reading.factor);
  const bySlope = atMost('slope-or-spectrum', reading.intercept, slope);
  if (bySlope.isMet || !reading.spectrum) return bySlope;
  const mirrored = atLeast('spectrum-against', mirroredMean(reading.spectrum.curve), spectrum);
  return mirrored.isMet ? mirrored : bySlope;
}

function mirroredMean(curve: readonly number[]): number {
  return Math.exp(curve.reduce((logs, share) => logs + Math.log(1 - share), 0) / curve.length);
}

// Votes against beyond the undecided. Where people come to doubt something by degrees, most who do not find it credible
// are undecided; where they are not, two kinds of people speak, and no side of the axis tells which of them to believe.
function dissentOf({ sides }: ItemReading, hasMiddle: boolean, { undecidedShare }: ConsensusPolicy['credible']): number {
  const against = sides.against[0] + sides.against[1];
  const all = sides.all[0] + sides.all[1];
  const infavour = sides.net[0] + sides.net[1] + against;
  return against - (hasMiddle ? all - infavour - against : undecidedShare * all);
}

/** By how much the two outer quarters of the viewpoints differ; null where no viewpoints are known. */
export function endsDiffer({ spectrum }: ItemReading): number | null {
  if (!spectrum) return null;
  const quarter = Math.ceil(spectrum.curve.length / 4);
  const mean = (part: readonly number[]) => part.reduce((sum, share) => sum + share, 0) / part.length;
  return Math.abs(mean(spectrum.curve.slice(0, quarter)) - mean(spectrum.curve.slice(-quarter)));
}
