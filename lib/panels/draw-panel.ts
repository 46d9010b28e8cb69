import { v7 as uuid } from 'uuid';
import type { Tx } from '#db/client.ts';
import { lockStreams } from '#db/journal.ts';
import { nextSeed, waitForDrawing } from '#db/panel-seeds.ts';
import { insertSeats, maySitOn, type NewSeat } from '#db/panel-seats.ts';
import { claimsInQuestion, insertPanel, panelsInRound } from '#db/panels.ts';
import { append } from '#lib/boundary/append.ts';
import { change } from '#lib/boundary/change.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { now } from '#lib/claims/lock-claim.ts';
import { consensusTags } from '#lib/consensus/consensus-tags.ts';
import { panelDue, seatsFor, type PanelReason } from '#lib/domain/consensus/panel-due.ts';
import { drawOrder, hashOfCandidates, seedOf } from '#lib/domain/consensus/panel-draw.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { SITE_ACTOR } from '#lib/domain/site-actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Pool } from './candidates.ts';

const { panel: RULES } = CONSENSUS_POLICY;

/**
 * Draws a panel for a claim if one is due, with the lowest secret that was committed to before the epoch closed. Nothing
 * happens where too few may sit, or no secret is left until the next epoch. Of two at once one draws.
 * @returns the panel's id, or null.
 */
export async function drawPanelFor(claimId: string, pool: Pool): Promise<string | null> {
  const { value } = await change(async (tx) => {
    await waitForDrawing(tx);
    const stream = (await lockStreams(tx, [claimId])).get(claimId);
    const due = await dueOn(tx, claimId);
    const seed = due && (await nextSeed(tx, pool.epoch.madeAt));
    if (!stream || !due || !seed) return { value: null, stale: [], at: '/' };
    const names = pool.candidates.map(({ id }) => id);
    const sitters = await maySitOn(tx, { claimId, roundSeq: due.roundSeq, names, dutiesAtMost: RULES.dutiesAtMost });
    const seats = seatsFor(sitters.size, CONSENSUS_POLICY);
    if (seats === 0) return { value: null, stale: [], at: '/' };
    const id = uuid();
    const at = now();
    const order = drawOrder(seedOf({ secret: seed.secret, epochHash: pool.epoch.hash, claimId }), pool.candidates, seats);
    const candidatesHash = hashOfCandidates(pool.candidates);
    await insertPanel(tx, {
      id, claimId, reason: due.reason, seedN: seed.n, epoch: pool.epoch.number, epochHash: pool.epoch.hash, roundSeq: due.roundSeq,
      seats, candidates: pool.candidates.map((one) => [one.id, one.factor]), candidatesHash, drawnAt: at,
    });
    await insertSeats(tx, firstTurns(id, order, sitters, at));
    await append(tx, { id: SITE_ACTOR }, { stream, entry: { kind: 'panel-drawn', body: {
      panelId: id, reason: due.reason, seats, seed: seed.n, commitment: seed.commitment, epoch: pool.epoch.number, epochHash: pool.epoch.hash,
      candidates: names.length, candidatesHash,
    } } });
    return { value: id, stale: [claimTags.claim(claimId), consensusTags.epochs], at: '/data' };
  });
  return value;
}

async function dueOn(tx: Tx, claimId: string): Promise<{ reason: PanelReason; roundSeq: number } | null> {
  const [claim] = await claimsInQuestion(tx, { reachFrom: RULES.reachFrom, claimId });
  if (!claim) return null;
  const panels = (await panelsInRound(tx, { claimIds: [claimId], cutoff: now() })).get(claimId) ?? [];
  const reason = panelDue({ ...claim, panels }, CONSENSUS_POLICY);
  return reason && { reason, roundSeq: claim.roundSeq };
}

/** When whoever is asked to sit has to have answered. */
export function dueAfter(at: Instant): Instant {
  return new Date(Date.parse(at) + RULES.dueMs).toISOString();
}

// Each seat by the first in its order who may sit and holds no other.
function firstTurns(panelId: string, order: readonly (readonly string[])[], sitters: ReadonlyMap<string, string>, at: Instant): NewSeat[] {
  const taken = new Set<string>();
  return order.flatMap((names, seat): NewSeat[] => {
    const turn = names.findIndex((name) => sitters.has(name) && !taken.has(name));
    const name = names[turn] ?? '';
    const actorId = sitters.get(name);
    taken.add(name);
    return actorId === undefined ? [] : [{ panelId, seat, turn, actorId, seatedAt: at, dueAt: dueAfter(at) }];
  });
}
