import { randomBytes } from 'node:crypto';
import { countUnusedSeeds, insertSeeds, waitForDrawing } from '#db/panel-seeds.ts';
import { change } from '#lib/boundary/change.ts';
import { now } from '#lib/claims/lock-claim.ts';
import { consensusTags } from '#lib/consensus/consensus-tags.ts';
import { commitmentTo } from '#lib/domain/consensus/panel-draw.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';

/** Publishes commitments until as many lie ahead as the policy says. Gives how many were new. */
export async function commitSeeds(): Promise<number> {
  const { value } = await change(async (tx) => {
    await waitForDrawing(tx);
    const missing = Math.max(0, CONSENSUS_POLICY.panel.ahead - (await countUnusedSeeds(tx)));
    const seeds = Array.from({ length: missing }, () => {
      const secret = randomBytes(32).toString('hex');
      return { secret, commitment: commitmentTo(secret) };
    });
    if (missing > 0) await insertSeeds(tx, seeds, now());
    return { value: missing, stale: missing > 0 ? [consensusTags.epochs] : [], at: '/data' };
  });
  return value;
}
