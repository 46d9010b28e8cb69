import type { ClaimKind } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';

/** What an epoch has to know of a claim besides its votes. */
export type ClaimStanding = {
  claimId: string; slug: string; loggedAt: Instant; movedAt: Instant; kind: ClaimKind;
  /** When its status is to be looked at again; null where it has no term. */
  reviewBy: Instant | null;
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
    select c.stream_id as claim_id, c.slug, c.kind, c.review_by, c.logged_at, c.moved_at, c.merged_into is not null as is_merged,
      (select min(slug) from claim_topics where claim_id = c.stream_id) as topic,
      (select max(e.recorded_at) from entries e where e.stream_id = c.stream_id and e.kind = any(${[...REOPENERS]})) as reopened_at,
      (select coalesce(jsonb_agg(jsonb_build_object('from', e.body->>'from', 'to', e.body->>'to')), '[]') from entries e
        where e.stream_id = c.stream_id and e.kind = 'burst-cleared') as cleared
    from claims c where c.stream_id = any(${[...claimIds]}::uuid[]) and c.visibility = 'public'`;
}

// What changes how the evidence of claims weighs without an entry in their own journals.
const REGRADERS = ['outlet-graded', 'source-corrected', 'derivation-added', 'derivation-withdrawn', 'relation-added'] as const;
// And what does it in a claim's own.
const REWEIGHERS = [...REOPENERS, ...REGRADERS, 'evidence-graded', 'item-withdrawn', 'claim-merged', 'merge-undone'] as const;

/** When a grade of an outlet, a source's origins or a rebuttal last changed anywhere: all evidence is then read anew. */
export async function regradedAt(on: On): Promise<Instant | null> {
  const [row] = await on<{ at: Instant | null }[]>`select max(recorded_at) as at from entries where kind = any(${[...REGRADERS]})`;
  return row?.at ?? null;
}

/** Whether anything that a word hangs on besides votes was written down since a moment. */
export async function isReweighedSince(on: On, since: Instant): Promise<boolean> {
  const [row] = await on<{ found: boolean }[]>`
    select exists (select from entries where recorded_at > ${since} and kind = any(${[...REWEIGHERS]})) as found`;
  return row?.found === true;
}
