import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';

/** What an epoch has to know of a claim besides its votes. */
export type ClaimStanding = {
  claimId: string; slug: string; loggedAt: Instant; movedAt: Instant;
  /** Its first topic, by which the search for groups expects some votes to go together. */
  topic: string | null;
  isMerged: boolean;
  /** When evidence, a correction or a decision last opened it again. */
  reopenedAt: Instant | null;
  /** The bursts of votes that an editor cleared. */
  cleared: readonly { from: Instant; to: Instant }[];
};

const REOPENERS = ['evidence-added', 'correction-made', 'status-changed', 'claim-reworded'] as const;

/** How these claims stand; those that are not public are left out. */
export async function claimStandings(on: On, claimIds: readonly string[]): Promise<ClaimStanding[]> {
  return on<ClaimStanding[]>`
    select c.stream_id as claim_id, c.slug, c.logged_at, c.moved_at, c.merged_into is not null as is_merged,
      (select min(slug) from claim_topics where claim_id = c.stream_id) as topic,
      (select max(e.recorded_at) from entries e where e.stream_id = c.stream_id and e.kind = any(${[...REOPENERS]})) as reopened_at,
      (select coalesce(jsonb_agg(jsonb_build_object('from', e.body->>'from', 'to', e.body->>'to')), '[]') from entries e
        where e.stream_id = c.stream_id and e.kind = 'burst-cleared') as cleared
    from claims c where c.stream_id = any(${[...claimIds]}::uuid[]) and c.visibility = 'public'`;
}
