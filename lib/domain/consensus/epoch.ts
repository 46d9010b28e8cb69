import { canonicalJson } from '../canonical.ts';
import type { Fit } from './fit.ts';
import type { ModelParameters } from './parameters.ts';
import type { ConsensusPolicy } from './policy.ts';
import { sha256 } from './sha256.ts';

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
  parameters: ModelParameters;
};

/** Closes a fit as an epoch. */
export function epochOf(
  fit: Pick<Fit, 'parameters' | 'counts'>, policy: ConsensusPolicy, about: { number: number; position: number; startedFrom?: string | null },
): Epoch {
  return {
    number: about.number, position: about.position, startedFrom: about.startedFrom ?? null, codeVersion: CODE_VERSION,
    policyVersion: policy.version, counts: fit.counts, parameters: fit.parameters,
    hash: sha256(epochBytes(fit.parameters, policy)),
  };
}

/**
 * The bytes an epoch's hash is over: code version and policy as one line of JSON, then mu and votes per item, then
 * every fitted rater and item in the order of their ids as its id and its numbers (IEEE 754 doubles, little-endian).
 * The spectrum is left out: it needs exp and log, which engines may round differently.
 */
function epochBytes(parameters: ModelParameters, policy: ConsensusPolicy): Uint8Array {
  const { raterIntercept, raterFactor, raterWeight, itemIntercept, itemFactor } = parameters;
  const bytes = writer();
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

function writer() {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(65_536);
  let view = new DataView(buffer.buffer);
  let size = 0;
  const room = (more: number) => {
    if (size + more <= buffer.length) return;
    const larger = new Uint8Array((size + more) * 2);
    larger.set(buffer);
    buffer = larger;
    view = new DataView(buffer.buffer);
  };
  return {
    text(text: string) {
      const encoded = encoder.encode(text);
      room(encoded.length + 4);
      view.setUint32(size, encoded.length, true);
      buffer.set(encoded, size + 4);
      size += encoded.length + 4;
    },
    numbers(...numbers: number[]) {
      room(8 * numbers.length);
      for (const number of numbers) {
        // Zero has two signs and one meaning.
        view.setFloat64(size, number + 0, true);
        size += 8;
      }
    },
    done: () => buffer.slice(0, size),
  };
}
