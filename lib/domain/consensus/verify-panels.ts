import type { ComputedEpoch } from './compute-epoch.ts';
import type { StatedPanel } from './dump.ts';
import type { ReadPanel } from './dump-reader.ts';
import { freeze, reviewerAt } from './frozen-model.ts';
import { readPanel, type PanelScore } from './panel-reading.ts';
import type { ConsensusPolicy } from './policy.ts';
import type { Reader } from './read-voices.ts';

/** What a dump states of a panel, and what its votes give; null where none of them was cast on it. */
export type VerifiedPanel = { stated: StatedPanel; computed: PanelScore | null; isSame: boolean };

/** Reads every panel of a dump anew with the epoch that was computed from it. */
export function verifyPanels(panels: readonly ReadPanel[], computed: ComputedEpoch, raters: readonly string[], policy: ConsensusPolicy): VerifiedPanel[] {
  const reader = readerOf(computed, raters, policy);
  return panels.map(({ stated, votes }) => {
    const answer = readPanel(votes, reader, policy)?.answer ?? null;
    return { stated, computed: answer, isSame: answer !== null && isSame(stated, answer) };
  });
}

function readerOf({ epoch: { parameters }, groups }: ComputedEpoch, raters: readonly string[], policy: ConsensusPolicy): Reader {
  const fitted = new Map(parameters.raters.map((name, u) => [name, u]));
  const groupOf = new Map(raters.map((name, u) => [name, groups.of[u] || null]));
  return {
    model: freeze(parameters, policy), group: (name) => groupOf.get(name) ?? null,
    reviewer(name) {
      const u = fitted.get(name);
      return u === undefined ? null : reviewerAt(parameters, u);
    },
  };
}

const NEAR = 1e-9;

function isSame(a: PanelScore, b: PanelScore): boolean {
  const isOpenSame = a.open === null || b.open === null ? a.open === b.open : Math.abs(a.open - b.open) <= NEAR;
  return a.votes === b.votes && a.unopened === b.unopened && Math.abs(a.score - b.score) <= NEAR && isOpenSame;
}
