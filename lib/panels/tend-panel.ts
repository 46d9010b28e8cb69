import type { Tx } from '#db/client.ts';
import { lockStreams } from '#db/journal.ts';
import { heldSeats, insertSeats, maySitOn, type HeldSeat } from '#db/panel-seats.ts';
import { findOpenPanel, insertClosing, type OpenPanel } from '#db/panels.ts';
import { append } from '#lib/boundary/append.ts';
import { change } from '#lib/boundary/change.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { now } from '#lib/claims/lock-claim.ts';
import { consensusTags } from '#lib/consensus/consensus-tags.ts';
import { drawOrder, seedOf } from '#lib/domain/consensus/panel-draw.ts';
import { panelEnd, seatsToPassOn, type SittingSeat } from '#lib/domain/consensus/panel-progress.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { SITE_ACTOR } from '#lib/domain/site-actor.ts';
import type { Instant } from '#lib/domain/time.ts';
import { dueAfter } from './draw-panel.ts';

/**
 * Looks after a panel that sits: a seat whose holder did not answer in time, or may not sit any more, goes on to the
 * next in its drawn order, and a panel that has its answers, or whose time is up, closes and tells its secret.
 * @returns whether it closed.
 */
export async function tendPanel({ id, claimId }: { id: string; claimId: string }): Promise<boolean> {
  const { value } = await change(async (tx) => {
    const stream = (await lockStreams(tx, [claimId])).get(claimId);
    const panel = await findOpenPanel(tx, id);
    if (!stream || !panel) return { value: false, stale: [], at: '/' };
    const at = now();
    const seats = await heldSeats(tx, id);
    const passOn = panel.isOver ? [] : seatsToPassOn(seats.map(sitting), Date.parse(at));
    const vacant = await passSeatsOn(tx, panel, seats.filter(({ seat }) => passOn.includes(seat)), at);
    const held = (await heldSeats(tx, id)).map(sitting);
    const { closes, votes, counts } = panelEnd({ seats: held, vacant, drawnAt: Date.parse(panel.drawnAt), isOver: panel.isOver, now: Date.parse(at) }, CONSENSUS_POLICY);
    if (!closes) return { value: false, stale: [], at: '/' };
    await insertClosing(tx, { panelId: id, votes, counts, closedAt: at });
    await append(tx, { id: SITE_ACTOR }, { stream, entry: { kind: 'panel-closed', body: { panelId: id, secret: panel.secret, votes, counts } } });
    return { value: true, stale: [claimTags.claim(claimId), consensusTags.epochs], at: '/data' };
  });
  return value;
}

function sitting({ dueAt, ...seat }: HeldSeat): SittingSeat {
  return { ...seat, dueAt: Date.parse(dueAt) };
}

// Gives the seats that nobody is left for.
async function passSeatsOn(tx: Tx, panel: OpenPanel, seats: readonly HeldSeat[], at: Instant): Promise<number[]> {
  if (seats.length === 0) return [];
  const { id: panelId, claimId, roundSeq, secret, epochHash } = panel;
  const candidates = panel.candidates.map(([id, factor]) => ({ id, factor }));
  const order = drawOrder(seedOf({ secret, epochHash, claimId }), candidates, panel.seats);
  const sitters = await maySitOn(tx, {
    claimId, roundSeq, names: candidates.map(({ id }) => id), dutiesAtMost: CONSENSUS_POLICY.panel.dutiesAtMost,
  });
  const vacant: number[] = [];
  for (const { seat, turn } of seats) {
    const next = order[seat]?.findIndex((name, k) => k > turn && sitters.has(name)) ?? -1;
    const name = order[seat]?.[next] ?? '';
    const actorId = sitters.get(name);
    if (actorId === undefined) vacant.push(seat);
    else await insertSeats(tx, [{ panelId, seat, turn: next, actorId, seatedAt: at, dueAt: dueAfter(at) }]);
    sitters.delete(name);
  }
  return vacant;
}
