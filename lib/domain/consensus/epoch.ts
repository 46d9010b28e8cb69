import { canonicalJson } from '../canonical.ts';
import { canonicalHash } from './canonical-hash.ts';
import type { Fit } from './fit.ts';
import type { ModelParameters } from './parameters.ts';
import type { ConsensusPolicy } from './policy.ts';

/** Changes with any change of the arithmetic, so that an old epoch is never compared with new code. */
export const CODE_VERSION = 'consensus-3';

/** A numbered fit: what it was made from, what it found, and the hash that anybody can recompute. */
export type Epoch = {
  number: number;
  codeVersion: string;
  policyVersion: number;
  /** How far the vote log was read: the number of the last vote in the fit. */
  position: number;
  /** The hash of the epoch a warm fit started from; null when it started cold. */
  startedFrom: string | null;
  counts: Fit['counts'];
  /** SHA-256, in hexadecimal, over the canonical bytes of policy and parameters. */
  hash: string;
  /** The same over the votes it was made from, those that are in no fit as well. */
  votesHash: string;
  parameters: ModelParameters;
};

/** Closes a fit as an epoch. */
export function epochOf(
  fit: Pick<Fit, 'parameters' | 'counts'>, policy: ConsensusPolicy, about: { number: number; position: number; startedFrom?: string | null; votesHash: string },
): Epoch {
  return {
    number: about.number, position: about.position, startedFrom: about.startedFrom ?? null, codeVersion: CODE_VERSION,
    policyVersion: policy.version, counts: fit.counts, parameters: fit.parameters, hash: hashOf(fit.parameters, policy), votesHash: about.votesHash,
  };
}

/**
 * An epoch's hash is over code version and policy as one line of JSON, then mu and votes per item, then
 * every fitted rater and item in the order of their ids as its id and its numbers.
 * The spectrum is left out: it needs exp and log, which engines may round differently.
 */
function hashOf(parameters: ModelParameters, policy: ConsensusPolicy): string {
  const { raterIntercept, raterFactor, raterWeight, itemIntercept, itemFactor } = parameters;
  const bytes = canonicalHash();
  bytes.text(canonicalJson({ codeVersion: CODE_VERSION, policy }));
  bytes.numbers(parameters.mu, parameters.votesPerItem);
  parameters.raters.forEach((id, u) => {
    if (parameters.raterIn[u] !== 1) return;
    bytes.text(id);
    bytes.numbers(raterIntercept[u] ?? 0, raterFactor[u] ?? 0, raterWeight[u] ?? 0);
  });
  bytes.text('');
  parameters.items.forEach((id, n) => {
    if (parameters.itemIn[n] !== 1) return;
    bytes.text(id);
    bytes.numbers(itemIntercept[n] ?? 0, itemFactor[n] ?? 0);
  });
  return bytes.done();
}
