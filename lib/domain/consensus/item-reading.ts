import type { FrozenModel } from './frozen-model.ts';
import { SUM, type LiveItem } from './live-item.ts';
import type { ConsensusPolicy } from './policy.ts';

/** What the votes on an item say together, in one epoch. */
export type ItemReading = {
  votes: number;
  /** Those that count, by weight: a group once, a vote of an earlier round half, who agrees with nobody not at all. */
  accepted: number;
  /** How far people who usually differ agree that it is credible, and which side likes it better. */
  intercept: number;
  factor: number;
  /** The intercept after one more extreme vote from the least helpful viewpoint, in either direction. */
  band: { low: number; high: number };
  /** How credible people at each viewpoint find it, and the geometric mean; null where no viewpoints are known. */
  spectrum: { curve: number[]; mean: number } | null;
  /** Weight of votes for less weight of votes against, of votes against, and of all votes, on the negative and the positive side. */
  sides: { net: [number, number]; against: [number, number]; all: [number, number] };
  /** The plain mean of the values. */
  mean: number | null;
};

type Policy = Pick<ConsensusPolicy, 'untrusted' | 'spectrum'>;

/** The five sums an item is solved from, those outside the fit let in as far as the policy lets them. */
export type Five = { w: number; wf: number; wff: number; wr: number; wfr: number };

/** Reads an item: solve, band, spectrum, sides. Takes microseconds. */
export function readItem(item: LiveItem, model: FrozenModel, policy: Policy): ItemReading {
  const five = fiveOf(item, policy);
  const weight = item[SUM.weight] as number;
  return {
    votes: Math.round(item[SUM.votes] as number), accepted: weight, ...solveFive(five, model), band: bandOf(five, model),
    spectrum: model.viewpoints.length === 0 ? null : spectrumOf(item, model, policy.spectrum),
    sides: {
      net: [at(item, SUM.negativeFor) - at(item, SUM.negativeAgainst), at(item, SUM.positiveFor) - at(item, SUM.positiveAgainst)],
      against: [at(item, SUM.negativeAgainst), at(item, SUM.positiveAgainst)],
      all: [at(item, SUM.negativeAll), at(item, SUM.positiveAll)],
    },
    mean: weight > 0 ? at(item, SUM.value) / weight : null,
  };
}

function at(item: LiveItem, k: number): number {
  return item[k] as number;
}

/** Those outside the fit together add at most a base and a share of the weight inside, however many they are. */
function fiveOf(item: LiveItem, { untrusted }: Pick<ConsensusPolicy, 'untrusted'>): Five {
  const w = at(item, SUM.w);
  const free = at(item, SUM.freeW);
  const letIn = free > 0 ? Math.min(1, (untrusted.base + untrusted.share * w) / free) : 0;
  return {
    w: w + letIn * free, wf: at(item, SUM.wf), wff: at(item, SUM.wff), wr: at(item, SUM.wr) + letIn * at(item, SUM.freeWr),
    wfr: at(item, SUM.wfr),
  };
}

/** Intercept and factor of an item: the ridge regression of two unknowns. */
export function solveFive({ w, wf, wff, wr, wfr }: Five, { ridge }: Pick<FrozenModel, 'ridge'>): { intercept: number; factor: number } {
  const a = w + ridge.intercept;
  const c = wff + ridge.factor;
  const det = a * c - wf * wf;
  return { intercept: (c * wr - wf * wfr) / det, factor: (a * wfr - wf * wr) / det };
}

/** The intercept after one more vote of 1 or 0, from the lowest, the middle or the highest viewpoint. */
export function bandOf(five: Five, model: FrozenModel): { low: number; high: number } {
  const { mu, raters } = model;
  let { intercept: low } = solveFive(five, model);
  let high = low;
  for (const factor of [raters.factorMin, 0, raters.factorMax]) {
    low = Math.min(low, solveFive(withVote(five, factor, -mu - raters.highest), model).intercept);
    high = Math.max(high, solveFive(withVote(five, factor, 1 - mu - raters.lowest), model).intercept);
  }
  return { low, high };
}

function withVote({ w, wf, wff, wr, wfr }: Five, factor: number, residual: number): Five {
  return { w: w + 1, wf: wf + factor, wff: wff + factor * factor, wr: wr + residual, wfr: wfr + factor * residual };
}

function spectrumOf(item: LiveItem, { viewpoints }: FrozenModel, policy: ConsensusPolicy['spectrum']): { curve: number[]; mean: number } {
  const curve: number[] = [];
  let logs = 0;
  for (let j = 0; j < viewpoints.length; j += 1) {
    const near = Math.max(0, at(item, SUM.spectrum + 2 * j));
    const share = (policy.priorValue * policy.priorWeight + at(item, SUM.spectrum + 2 * j + 1)) / (policy.priorWeight + near);
    const clipped = Math.min(policy.high, Math.max(policy.low, share));
    curve.push(clipped);
    logs += Math.log(clipped);
  }
  return { curve, mean: Math.exp(logs / curve.length) };
}
