import type { On } from '#db/client.ts';
import { countStatuses, isListed, lineColumns, type ClaimLine, type StatusCount } from '#db/claim-lines.ts';
import type { MovedClaim } from '#db/front-page.ts';
import type { Then } from '#db/match-then.ts';

export type TopicLine = { slug: string; name: string; claims: number };

/** A topic is counted up to here; what is busier says so. */
export const MOST_COUNTED_OF_TOPIC = 100;

/**
 * The topics of public claims, by address, each with how many claims it has (up to a bound).
 * Walks the index from one topic to the next instead of reading every claim's topics.
 * @param after only topics that follow this one.
 */
export async function listTopics(on: On, after: string, limit: number): Promise<TopicLine[]> {
  return on<TopicLine[]>`
    with recursive topics (slug) as (
      (select slug from claim_topics where slug > ${after} order by slug limit 1)
      union all
      select (select t.slug from claim_topics t where t.slug > topics.slug order by t.slug limit 1)
      from topics where topics.slug is not null
    )
    select topics.slug, newest.name, counted.claims
    from topics
    cross join lateral (${newestName(on, on`topics.slug`)}) newest
    cross join lateral (
      select count(*)::int as claims from (
        select 1 from claim_topics t join claims c on c.stream_id = t.claim_id
        where t.slug = topics.slug and ${isListed(on)} limit ${MOST_COUNTED_OF_TOPIC}
      ) bounded
    ) counted
    where topics.slug is not null limit ${limit}`;
}

/** What a topic is called now, or null when no public claim has it. */
export async function findTopicName(on: On, slug: string): Promise<string | null> {
  const [topic] = await on<{ name: string }[]>`${newestName(on, on`${slug}`)}`;
  return topic?.name ?? null;
}

/** What a topic was called at a moment, or null when no public claim had it then. */
export async function findTopicNameThen(on: On, slug: string, { reading, at }: Then): Promise<string | null> {
  const [topic] = await on<{ name: string }[]>`
    select topic_names[array_position(topics, ${slug})] as name from claim_spans
    where topics @> array[${slug}] and reading = ${reading} and during @> ${at}::timestamptz order by claim_id desc limit 1`;
  return topic?.name ?? null;
}

// Each claim names the topic for itself; the claim logged last says how it is written today.
function newestName(on: On, slug: ReturnType<On>) {
  return on`
    select t.name from claim_topics t join claims c on c.stream_id = t.claim_id
    where t.slug = ${slug} and ${isListed(on)} order by t.claim_id desc limit 1`;
}

/** A topic's claims, the latest logged first; `before` names the claim an older page follows. */
export async function claimsOfTopic(on: On, slug: string, before: string | null, limit: number): Promise<ClaimLine[]> {
  return on<ClaimLine[]>`
    select ${lineColumns(on)} from claim_topics t join claims c on c.stream_id = t.claim_id
    where t.slug = ${slug} and ${isListed(on)} ${before === null ? on`` : on`and t.claim_id < ${before}`}
    order by t.claim_id desc limit ${limit}`;
}

/** Where a topic's claims stand. */
export async function countStatusesOfTopic(on: On, slug: string): Promise<StatusCount[]> {
  return countStatuses(on, on`select t.claim_id from claim_topics t where t.slug = ${slug} order by t.claim_id desc`);
}

const NEWEST_LOOKED_AT = 2000;
const LONGEST_REASON = 600;

/** The latest changes of status among a topic's newest claims. */
export async function movesOfTopic(on: On, slug: string, limit: number): Promise<MovedClaim[]> {
  return on<MovedClaim[]>`
    select ${lineColumns(on)}, e.body->>'from' as from_status, left(reason.text, ${LONGEST_REASON}) as reason
    from (
      select c.* from (
        select claim_id from claim_topics t where t.slug = ${slug} order by t.claim_id desc limit ${NEWEST_LOOKED_AT}
      ) newest join claims c on c.stream_id = newest.claim_id
      where ${isListed(on)} and c.status <> 'unverified'
      order by c.status_since desc, c.stream_id desc limit ${limit}
    ) c
    join entries e on e.id = c.status_entry_id
    left join entry_texts reason on reason.entry_id = e.id and reason.field = 'reason'
    order by c.status_since desc, c.stream_id desc`;
}
