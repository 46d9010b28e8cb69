import type { On } from '#db/client.ts';
import { epochFound, lastExactEpoch, type EpochRow } from '#db/epochs.ts';
import { unpackParameters } from '#lib/consensus/pack-parameters.ts';
import type { PanelCandidate } from '#lib/domain/consensus/panel-draw.ts';

/** Whom a panel is drawn from: everybody that the last exact epoch places, which anybody can compute anew. */
export type Pool = { epoch: EpochRow; candidates: readonly PanelCandidate[] };

/** The pool of the last exact epoch; null before the first. Where no viewpoints are known all stand in the middle. */
export async function poolOf(on: On): Promise<Pool | null> {
  const epoch = await lastExactEpoch(on);
  const found = epoch && (await epochFound(on, epoch.number));
  if (!epoch || !found) return null;
  const { raters, raterIn, raterFactor } = unpackParameters(found.parameters);
  const everybody = raters.map((id, u): PanelCandidate => ({ id, factor: epoch.knowsViewpoints ? raterFactor[u] ?? 0 : 0 }));
  return { epoch, candidates: epoch.knowsViewpoints ? everybody.filter((_, u) => raterIn[u] === 1) : everybody };
}
