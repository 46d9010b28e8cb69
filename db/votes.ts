import type { Status, Visibility } from '#lib/domain/glossary.ts';
import type { On, Tx } from '#db/client.ts';
import { isOnPanel } from '#db/panel-seats.ts';
import { opensRound } from '#db/rounds.ts';
import { hasStandingTie } from '#db/standing-ties.ts';

/** The last vote of each reviewer on a claim, in quarters (0 to 4); null is "cannot judge". */
export type LastVote = { actorId: string; quarters: number | null; tag: string | null };

/** Whether somebody has a vote on a claim. */
export async function votedOn(on: On, claimId: string, actorId: string): Promise<boolean> {
  const rows = await on`select 1 from votes where claim_id = ${claimId} and actor_id = ${actorId} limit 1`;
  return rows.length > 0;
}

/** Each reviewer's last vote on a claim, leaving out whoever has since decided on it. */
export async function lastVotes(on: On, claimId: string): Promise<LastVote[]> {
  return on<LastVote[]>`
    select distinct on (actor_id) actor_id, quarters, tag from votes
    where claim_id = ${claimId} and not exists (
      select from entries d where d.stream_id = ${claimId} and d.kind = 'status-changed'
        and d.body->'decidedBy' ? votes.actor_id::text)
    order by actor_id, n desc`;
}

/** What has to be known before somebody votes on a claim; null when there is no such claim. */
export type VoteGround = {
  claimId: string; seq: number; loggedBy: string; visibility: Visibility; hasDecided: boolean;
  /** Which of the evidence that was asked for stands in the claim's own journal. */
  standing: readonly string[];
  status: Status;
  /** The last entry that opened a round of voting; 0 before any. */
  roundSeq: number;
  /** Where the claim that it was merged into is read. */
  mergedInto: string | null;
  /** Suspended since they signed in. */
  isSuspended: boolean;
  /** Tied to a party of the claim, as they once said on their account page. */
  isTied: boolean;
  /** Drawn to judge the claim in this round. */
  isOnDuty: boolean;
};

/**
 * Takes the reviewer's own key on this claim until the transaction ends, so that two votes of one person count up
 * in order and nobody else waits; and reads what the vote stands on.
 */
export async function lockVote(
  tx: Tx, slug: string, evidenceIds: readonly string[], actorId: string,
): Promise<VoteGround | null> {
  const [ground] = await tx<VoteGround[]>`
    select c.stream_id as claim_id, c.seq, c.status, c.logged_by, c.visibility, into_claim.slug as merged_into, round.seq as round_seq,
      exists (select from users u where u.actor_id = ${actorId} and u.suspended_at is not null) as is_suspended,
      ${hasStandingTie(tx, tx`c.stream_id`, tx`${actorId}::uuid`)} as is_tied,
      ${isOnPanel(tx, { claimId: tx`c.stream_id`, actorId: tx`${actorId}::uuid`, roundSeq: tx`round.seq` })} as is_on_duty,
      array(select e.entry_id from evidence e where e.entry_id = any(${[...evidenceIds]}::uuid[]) and e.claim_id = c.stream_id
        and e.withdrawn_by is null) as standing,
      exists (select from entries d where d.stream_id = c.stream_id and (
        (d.kind = 'status-changed' and d.body->'decidedBy' ? ${actorId})
        or (d.kind = 'status-proposed' and d.actor_id = ${actorId} and (d.body->>'byEditor')::boolean))) as has_decided,
      pg_advisory_xact_lock(hashtextextended(c.stream_id::text || ${actorId}, 1)) is null as locked
    from streams s join claims c on c.stream_id = s.id left join streams into_claim on into_claim.id = c.merged_into
    cross join lateral (select coalesce(max(e.seq), 0) as seq from entries e where e.stream_id = c.stream_id and ${opensRound(tx)}) round
    where s.kind = 'claim' and s.slug = ${slug}`;
  return ground ?? null;
}

/**
 * The number and the clock of this reviewer's next vote on a claim, and how many voted before, counted up to `most`.
 * Ask after `lockVote`.
 */
export async function nextVote(
  tx: Tx, claimId: string, actorId: string, most: number,
): Promise<{ n: number; now: string; voters: number }> {
  const [next] = await tx<{ n: number; now: string; voters: number }[]>`
    select coalesce(max(n), 0) + 1 as n, date_trunc('milliseconds', clock_timestamp()) as now,
      (select count(*) from (select from votes where claim_id = ${claimId} and n = 1 limit ${most}) first) as voters
    from votes where claim_id = ${claimId} and actor_id = ${actorId}`;
  if (!next) throw new Error('the database gave no next vote');
  return next;
}

export type Vote = {
  id: string; claimId: string; actorId: string; n: number; quarters: number | null; tag: string; evidenceId: string;
  claimSeq: number; blind: boolean; recordedAt: string;
  /** With a declared tie to a party of the claim. */
  interest: boolean;
  /** Asked for by the site: cast on a panel. */
  assigned: boolean;
  /** The evidence that its reviewer opened before it, in order of ids; null where nobody recorded that yet. */
  opened: readonly string[] | null;
};

/** Adds a vote; its hash is over exactly these columns. */
export async function insertVote(on: On, vote: Vote, hash: string): Promise<void> {
  await on`
    insert into votes (id, claim_id, actor_id, n, quarters, tag, evidence_id, claim_seq, blind, recorded_at,
      interest, assigned, opened, hash)
    values (${vote.id}, ${vote.claimId}, ${vote.actorId}, ${vote.n}, ${vote.quarters}, ${vote.tag}, ${vote.evidenceId},
      ${vote.claimSeq}, ${vote.blind}, ${vote.recordedAt}, ${vote.interest}, ${vote.assigned}, ${vote.opened}::uuid[], ${hash})`;
}

/** Keeps a reviewer's own words about a vote. */
export async function insertVoteText(tx: Tx, voteId: string, text: string): Promise<void> {
  await tx`insert into vote_texts (vote_id, text) values (${voteId}, ${text})`;
}

/** A reviewer's own votes on a claim, newest first. */
export async function ownVotes(on: On, claimId: string, actorId: string) {
  return on<(Omit<Vote, 'claimId' | 'actorId'> & { text: string | null })[]>`
    select v.id, v.n, v.quarters, v.tag, v.evidence_id, v.claim_seq, v.blind, v.recorded_at,
      v.interest, v.assigned, v.opened, t.text
    from votes v left join vote_texts t on t.vote_id = v.id
    where v.claim_id = ${claimId} and v.actor_id = ${actorId} order by v.n desc`;
}
