import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { isListed, lineColumns, type ClaimLine } from '#db/claim-lines.ts';
import type { MovedClaim } from '#db/front-page.ts';

/** A claim with a change of status that need not be its last. */
type MovedThen = MovedClaim & { changeId: string };

const LONGEST_REASON = 600;

/** How many statuses were changed and how many claims logged since a moment, each counted up to `most`. */
export async function countSince(on: On, since: Instant, most: number): Promise<{ moved: number; logged: number }> {
  const [counts] = await on<{ moved: number; logged: number }[]>`
    select (select count(*)::int from (
        select from changes ch join claims c on c.stream_id = ch.stream_id
        where ch.kind in ('status', 'void') and ch.recorded_at >= ${since} and ${isListed(on)} limit ${most}
      ) moved) as moved,
      (select count(*)::int from (select from claims c where ${isLoggedSince(on, since)} limit ${most}) logged) as logged`;
  return counts ?? { moved: 0, logged: 0 };
}

/** The claims logged since a moment, the latest first. */
export async function findLoggedSince(on: On, since: Instant, limit: number): Promise<ClaimLine[]> {
  return on<ClaimLine[]>`
    select ${lineColumns(on)} from claims c where ${isLoggedSince(on, since)}
    order by c.logged_at desc nulls last, c.stream_id desc nulls last limit ${limit}`;
}

/** A claim that was said, or whose status was decided, on one of some days; `day` is that day's beginning. */
export type SaidOnDay = ClaimLine & { day: Instant };
export type MovedOnDay = MovedThen & { day: Instant };

/** Claims said on one of these days, in the order of the days. */
export async function findSaidOn(on: On, days: readonly Instant[], limit: number): Promise<SaidOnDay[]> {
  return on<SaidOnDay[]>`
    select ${lineColumns(on)}, asked.day
    from unnest(${[...days]}::timestamptz[]) with ordinality as asked (day, nth) cross join lateral (
      select * from claims c
      where tstzrange(c.said_from, c.said_to, '[]') <@ tstzrange(asked.day, asked.day + interval '1 day', '[]')
        and c.said_from is not null and ${isListed(on)}
      order by c.stream_id desc limit ${limit}
    ) c order by asked.nth, c.stream_id desc limit ${limit}`;
}

/** Changes of status recorded on one of these days, in the order of the days. */
export async function findMovedOn(on: On, days: readonly Instant[], limit: number): Promise<MovedOnDay[]> {
  return on<MovedOnDay[]>`
    ${movedColumns(on)}, ch.day
    from (
      select asked.day, asked.nth, found.*
      from unnest(${[...days]}::timestamptz[]) with ordinality as asked (day, nth) cross join lateral (
        select ch.* from changes ch join claims c on c.stream_id = ch.stream_id
        where ch.kind = 'status' and ch.recorded_at >= asked.day and ch.recorded_at < asked.day + interval '1 day' and ${isListed(on)}
        order by ch.recorded_at desc, ch.entry_id desc limit ${limit}
      ) found order by asked.nth limit ${limit}
    ) ch ${movedClaim(on)}
    order by ch.nth, ch.recorded_at desc, ch.entry_id desc`;
}

// A claim moves when it is logged: the index of moves leads to the few that may have been logged since.
function isLoggedSince(on: On, since: Instant) {
  return on`${isListed(on)} and c.moved_at >= ${since} and c.logged_at >= ${since}`;
}

function movedColumns(on: On) {
  return on`select ${lineColumns(on)}, ch.entry_id as change_id, ch.from_status, left(reason.text, ${LONGEST_REASON}) as reason`;
}

// The claim with the status that this change gave it, whatever it has now.
function movedClaim(on: On) {
  return on`
    join lateral (
      select stream_id, slug, wording, language, kind, ch.to_status as status, ch.recorded_at as status_since, logged_at, moved_at
      from claims where stream_id = ch.stream_id
    ) c on true
    left join entry_texts reason on reason.entry_id = ch.entry_id and reason.field = 'reason'`;
}
