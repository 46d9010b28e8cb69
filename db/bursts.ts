import type { Instant } from '#lib/domain/time.ts';
import { lineColumns, type ClaimLine } from '#db/claim-lines.ts';
import type { On } from '#db/client.ts';

/** When each reviewer's last vote on a claim was cast, to the minute, but those of whoever decided on it since. */
export async function voteTimesOf(on: On, claimId: string): Promise<Instant[]> {
  const rows = await on<{ at: Instant }[]>`
    select date_trunc('minute', last.recorded_at) as at from (
      select distinct on (v.actor_id) v.actor_id, v.recorded_at, v.quarters from votes v where v.claim_id = ${claimId} order by v.actor_id, v.n desc
    ) last
    where last.quarters is not null and not exists (
      select from entries d where d.stream_id = ${claimId} and d.kind = 'status-changed' and d.body->'decidedBy' ? last.actor_id::text)
    order by 1`;
  return rows.map(({ at }) => at);
}

/** A burst that an editor cleared, with why and when; the reason is null where it was erased. */
export type Clearance = { id: string; from: Instant; to: Instant; votes: number; reason: string | null; recordedAt: Instant; actorId: string };

/** The bursts on a claim that were cleared, the latest first. */
export async function clearancesOf(on: On, claimId: string): Promise<Clearance[]> {
  return on<Clearance[]>`
    select e.id, e.body->>'from' as from, e.body->>'to' as to, (e.body->>'votes')::int as votes, t.text as reason, e.recorded_at, e.actor_id
    from entries e left join entry_texts t on t.entry_id = e.id and t.field = 'reason'
    where e.stream_id = ${claimId} and e.kind = 'burst-cleared' order by e.seq desc`;
}

/** The public claims that the epoch in force finds attacked, and that no panel has answered. */
export async function attackedClaims(on: On, limit: number): Promise<(ClaimLine & { groupShare: number; burstShare: number })[]> {
  return on<(ClaimLine & { groupShare: number; burstShare: number })[]>`
    select ${lineColumns(on)}, (p.state->'alarm'->>'groupShare')::float8 as group_share, (p.state->'alarm'->>'burstShare')::float8 as burst_share
    from consensus_points p join claims c on c.stream_id = p.claim_id
    where p.closes_epoch and p.epoch = (select max(number) from epochs) and (p.state->'alarm'->>'isAttacked')::boolean
      and c.visibility = 'public' and c.merged_into is null
    order by p.claim_id limit ${limit}`;
}

/** Whether an alarm was cleared or a panel closed since a moment: what the next epoch says then differs without any vote. */
export async function alarmsMovedSince(on: On, since: Instant): Promise<boolean> {
  const [row] = await on<{ moved: boolean }[]>`
    select exists (select from entries where recorded_at > ${since} and kind in ('burst-cleared', 'panel-closed')) as moved`;
  return row?.moved === true;
}
