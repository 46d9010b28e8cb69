import type { On } from '#db/client.ts';
import { epochFound, lastEpoch, type EpochRow } from '#db/epochs.ts';
import { freeze, reviewerAt, type FrozenModel, type Reviewer } from '#lib/domain/consensus/frozen-model.ts';
import type { ModelParameters } from '#lib/domain/consensus/parameters.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { unpackParameters } from './pack-parameters.ts';

/** The epoch that votes are read with. Number 0 stands before the first: no viewpoints, and nobody placed. */
export type InForce = {
  number: number; row: EpochRow | null; parameters: ModelParameters | null; model: FrozenModel;
  reviewer(pseudonym: string): Reviewer | null;
  /** Which group a reviewer's votes count in as one voice; null for their own. */
  group(pseudonym: string): number | null;
};

const NOTHING_FITTED: ModelParameters = {
  raters: [], items: [], mu: 0, votesPerItem: 0, raterIn: new Uint8Array(), itemIn: new Uint8Array(),
  raterIntercept: new Float64Array(), raterFactor: new Float64Array(), raterWeight: new Float64Array(),
  itemIntercept: new Float64Array(), itemFactor: new Float64Array(),
};

let kept: InForce | null = null;

/** The epoch in force. Its parameters are read once and kept while it stays in force. */
export async function epochInForce(on: On): Promise<InForce> {
  const row = await lastEpoch(on);
  const number = row?.number ?? 0;
  if (kept?.number === number && kept.row?.hash === row?.hash) return kept;
  const found = await epochFound(on, number);
  kept = inForce(number, row, found && { parameters: unpackParameters(found.parameters), groups: found.groups });
  return kept;
}

/** An epoch by its parameters, ready to read votes with. */
export function inForce(
  number: number, row: EpochRow | null, found: { parameters: ModelParameters; groups: readonly (readonly string[])[] } | null,
): InForce {
  const given = found?.parameters ?? NOTHING_FITTED;
  const groupOf = new Map(found?.groups.flatMap((members, group) => members.map((name) => [name, group] as const)));
  const places = new Map(given.raters.map((name, u) => [name, u]));
  return {
    number, row, parameters: found?.parameters ?? null, group: (pseudonym) => groupOf.get(pseudonym) ?? null, model: freeze(given, CONSENSUS_POLICY),
    reviewer(pseudonym) {
      const u = places.get(pseudonym);
      return u === undefined ? null : reviewerAt(given, u);
    },
  };
}
