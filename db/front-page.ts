import type { ConsensusWord } from '#lib/domain/consensus/consensus-words.ts';
import { STATUSES, type Status } from '#lib/domain/glossary.ts';
import { FEWEST_SHOWN } from '#lib/domain/tally.ts';
import type { On } from '#db/client.ts';
import { isListed, lineColumns, type ClaimLine } from '#db/claim-lines.ts';

/** A claim with the change that gave it its status; the reason is null where it was erased. */
export type MovedClaim = ClaimLine & { fromStatus: Status | null; reason: string | null };

/** A claim nobody has settled, and whether too few reviewers have voted for a tally to show. */
export type WaitingClaim = ClaimLine & { hasFewVotes: boolean };

/** A claim whose reviewers pull apart: how many stand at each end of the scale, and the consensus word, if it has one. */
export type SplitClaim = ClaimLine & { votes: number; low: number; high: number; word: ConsensusWord | null };

const LONGEST_REASON = 600;
// One reviewer may change their mind often; five of them are met long before this.
const MANY_VOTES = 100;
const MOVED = STATUSES.filter((status) => status !== 'unverified');
const WAITING = ['unverified', 'under-review'] as const satisfies Status[];

/** The claims whose status changed last, newest first, one line a claim. */
export async function findMoved(on: On, limit: number): Promise<MovedClaim[]> {
  return on<MovedClaim[]>`
    select ${lineColumns(on)}, e.body->>'from' as from_status, left(reason.text, ${LONGEST_REASON}) as reason
    from (${byStatus(on, MOVED, on`desc`, limit)}) c
    join entries e on e.id = c.status_entry_id
    left join entry_texts reason on reason.entry_id = e.id and reason.field = 'reason'
    order by c.status_since desc, c.stream_id desc limit ${limit}`;
}

/** Which of these claims has most entries in its journal; of equals the first named. Undefined where none is named. */
export async function findFullest(on: On, ids: readonly string[]): Promise<string | undefined> {
  const [fullest] = await on<{ id: string }[]>`
    select asked.id from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, nth)
    order by (select max(seq) from entries where stream_id = asked.id) desc nulls last, asked.nth limit 1`;
  return fullest?.id;
}

/** The disputed claims, the latest dispute first. */
export async function findDisputed(on: On, limit: number): Promise<ClaimLine[]> {
  return on<ClaimLine[]>`
    select ${lineColumns(on)} from (${byStatus(on, ['disputed'], on`desc`, limit)}) c
    order by c.status_since desc, c.stream_id desc limit ${limit}`;
}

/** What waits for somebody, the longest wait first. */
export async function findWaiting(on: On, limit: number): Promise<WaitingClaim[]> {
  return on<WaitingClaim[]>`
    select ${lineColumns(on)}, (
      select count(distinct actor_id) < ${FEWEST_SHOWN} from (
        select actor_id from votes where claim_id = c.stream_id and quarters is not null limit ${MANY_VOTES}
      ) bounded
    ) as has_few_votes
    from (${byStatus(on, WAITING, on`asc`, limit)}) c
    order by c.status_since, c.stream_id limit ${limit}`;
}

// One short walk of claims_status_since for each status, instead of one long walk past all the others.
function byStatus(on: On, statuses: readonly Status[], order: ReturnType<On>, limit: number) {
  return on`
    select found.* from unnest(${[...statuses]}::text[]) as asked (status)
    cross join lateral (
      select * from claims c where ${isListed(on)} and c.status = asked.status
      order by c.status_since ${order}, c.stream_id ${order} limit ${limit}
    ) found`;
}

const NEWEST_VOTES = 200;
// Of a claim with more votes than this, its longest-standing reviewers speak for the rest.
const MOST_VOTES = 500;

/**
 * The claims among those voted on last whose reviewers pull apart: at least a third of the judgements at each
 * end of the scale, and enough of them to be shown.
 */
export async function findSplit(on: On, limit: number): Promise<SplitClaim[]> {
  return on<SplitClaim[]>`
    with recent as (
      select claim_id, max(id::text) as newest from (select id, claim_id from votes order by id desc limit ${NEWEST_VOTES}) v
      group by claim_id
    ),
    split as (
      select recent.claim_id, recent.newest, count(quarters)::int as votes,
        (count(*) filter (where quarters <= 1))::int as low, (count(*) filter (where quarters >= 3))::int as high
      from recent cross join lateral (
        select distinct on (actor_id) quarters from (
          select actor_id, n, quarters from votes where claim_id = recent.claim_id limit ${MOST_VOTES}
        ) bounded order by actor_id, n desc
      ) latest
      group by recent.claim_id, recent.newest
      having count(quarters) >= ${FEWEST_SHOWN}
        and 3 * least(count(*) filter (where quarters <= 1), count(*) filter (where quarters >= 3)) >= count(quarters)
    )
    select ${lineColumns(on)}, split.votes, split.low, split.high, (
      select p.state->>'word' from consensus_points p where p.claim_id = c.stream_id order by p.n desc limit 1) as word
    from split join claims c on c.stream_id = split.claim_id
    where ${isListed(on)} order by split.newest desc limit ${limit}`;
}

/** Whether the site has any claim that everybody can see. */
export async function hasClaims(on: On): Promise<boolean> {
  const rows = await on`select 1 from claims c where ${isListed(on)} limit 1`;
  return rows.length > 0;
}
