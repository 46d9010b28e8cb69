import { inTransaction, on, sql } from '#db/client.ts';
import { pointsOf } from '#db/consensus-points.ts';
import type { HeldSeat } from '#db/panel-seats.ts';
import type { Member } from '#lib/auth/actor.ts';
import { catchUpWholly } from '#lib/consensus/catch-up-wholly.ts';
import { closeEpoch } from '#lib/consensus/close-epoch.ts';
import type { Reading, State } from '#lib/consensus/point.ts';
import { commitSeeds } from '#lib/panels/commit-seeds.ts';
import { castVote } from './votes.ts';
import { makeClaimWithEvidence } from './claims.ts';
import { makeMember } from './member.ts';

/** A claim that can be voted on. */
export type VotedClaim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;

const CROWD = 40;
/** How many of them push a claim up at once. */
export const BURST = 12;
/** The seats of a panel that is drawn from the crowd. */
export const SEATS = 20;

/** Forty reviewers whom an epoch will know, and commitments to draw them with. */
export async function makeCrowd(): Promise<Member[]> {
  const reviewers = await Promise.all(Array.from({ length: CROWD }, () => makeMember('reviewer')));
  const known = await makeClaimWithEvidence();
  for (const reviewer of reviewers) await voteOn(reviewer, known, '0.75');
  await commitSeeds();
  return reviewers;
}

/** Votes on a claim. */
export const voteOn = (reviewer: Member, { slug, evidenceId }: VotedClaim, value: string, more: object = {}) =>
  castVote(reviewer, { slug, value, evidenceId, tag: 'primary-source', ...more });

/** A claim that twelve of the crowd push up in one burst, read by an epoch. */
export async function attackedClaim(crowd: readonly Member[]): Promise<VotedClaim> {
  const claim = await makeClaimWithEvidence();
  for (const reviewer of crowd.slice(0, BURST)) await voteOn(reviewer, claim, '1');
  await closeAnEpoch();
  return claim;
}

/** Reads all votes so far. */
export async function closeAnEpoch(): Promise<void> {
  await catchUpWholly();
  await closeEpoch({ exact: true });
}

/** The last panel that was drawn for a claim. */
export async function panelOn({ id }: VotedClaim) {
  const [panel] = await sql()<{ id: string; claimId: string; seats: number; reason: string; seedN: number; epochHash: string }[]>`
    select * from panels where claim_id = ${id} order by n desc limit 1`;
  if (!panel) throw new Error('no panel was drawn');
  return panel;
}

/** Who holds a seat. */
export async function holderOf(crowd: readonly Member[], { name }: HeldSeat): Promise<Member> {
  const [row] = await sql()<{ actorId: string }[]>`select actor_id from pseudonyms where name = ${name}`;
  const found = crowd.find(({ id }) => id === row?.actorId);
  if (!found) throw new Error('a stranger sits on the panel');
  return found;
}

/** What the last epoch said of a claim. */
export const lastState = async ({ id }: VotedClaim) => (await pointsOf<Reading, State | null>(on(), id, 200)).at(-1)?.state;

/** The entries of one kind in a claim's journal. */
export const entriesOf = (claim: VotedClaim, kind: string) => sql()<{ body: Record<string, unknown> }[]>`
  select body from entries where stream_id = ${claim.id} and kind = ${kind} order by seq`;

/** Ends every panel that sits and every suspension: nobody has more than three duties at once. */
export async function endAllDuties(): Promise<void> {
  await inTransaction(async (tx) => {
    await tx`
      insert into panel_closings (panel_id, votes, counts, closed_at)
      select p.id, 0, false, date_trunc('ms', clock_timestamp()) from panels p where not exists (select from panel_closings e where e.panel_id = p.id)`;
    await tx`update users set suspended_at = null`;
  });
}
