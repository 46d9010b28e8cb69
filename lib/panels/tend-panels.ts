import { on } from '#db/client.ts';
import { claimsInQuestion, openPanelIds } from '#db/panels.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { poolOf } from './candidates.ts';
import { commitSeeds } from './commit-seeds.ts';
import { drawPanelFor } from './draw-panel.ts';
import { tendPanel } from './tend-panel.ts';

/**
 * Closes panels that are done, lets seats go on, draws the panels that are due and commits to the next secrets. Run by
 * the clock; doing it twice, or in two processes, does nothing more.
 * @returns how many panels closed and were drawn.
 */
export async function tendPanels(): Promise<{ closed: number; drawn: number }> {
  let [closed, drawn] = [0, 0];
  for (const panel of await openPanelIds(on())) if (await tendPanel(panel)) closed += 1;
  const pool = await poolOf(on());
  const claims = pool ? await claimsInQuestion(on(), { reachFrom: CONSENSUS_POLICY.panel.reachFrom, claimId: null }) : [];
  for (const { claimId } of claims) if (pool && (await drawPanelFor(claimId, pool)) !== null) drawn += 1;
  await commitSeeds();
  return { closed, drawn };
}
