import type { Status } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { isListed, lineColumns, type ClaimLine } from '#db/claim-lines.ts';

/** A claim that readers do not see: a draft or a withheld one. */
export type HiddenLine = {
  id: string; slug: string; wording: string | null; language: string; loggedBy: string; movedAt: Instant;
  /** Why it is withheld; null for a draft, and where the reason was erased. */
  reason: string | null;
};
export type HiddenAsked = {
  visibility: 'draft' | 'withheld';
  /** One's own only. */
  author: string | null;
  /** What its wording holds; empty for anything. */
  words: string;
  /** Those that follow this claim. */
  before: string | null;
};

/** Claims that readers do not see, the last moved first. */
export async function findHidden(on: On, { visibility, author, words, before }: HiddenAsked, limit: number): Promise<HiddenLine[]> {
  return on<HiddenLine[]>`
    select c.stream_id as id, c.slug, c.wording, c.language, c.logged_by, c.moved_at, (
      select t.text from entries e join entry_texts t on t.entry_id = e.id and t.field = 'reason'
      where e.stream_id = c.stream_id and e.kind = 'visibility-changed' and c.visibility = 'withheld' order by e.seq desc limit 1
    ) as reason
    from claims c where c.visibility = ${visibility} ${author === null ? on`` : on`and c.logged_by = ${author}`}
      ${words === '' ? on`` : on`and position(claimline_unaccent(lower(${words})) in claimline_unaccent(lower(c.wording))) > 0`}
      ${before === null ? on`` : on`and (c.moved_at, c.stream_id) < (select moved_at, stream_id from claims where stream_id = ${before})`}
    order by c.moved_at desc, c.stream_id desc limit ${limit}`;
}

/** A status that somebody proposed and nobody has decided. */
export type ProposalLine = {
  id: string; slug: string; wording: string | null; language: string; status: Status; to: Status;
  /** The first of two editors has decided it; the second has not. */
  byEditor: boolean; actorId: string; recordedAt: Instant;
};

/** Open proposals on public claims, made since their status last changed, the longest wait first. */
export async function findProposals(on: On, limit: number): Promise<ProposalLine[]> {
  return on<ProposalLine[]>`
    select e.id, c.slug, c.wording, c.language, c.status, e.body->>'to' as to, (e.body->>'byEditor')::boolean as by_editor,
      e.actor_id, e.recorded_at
    from entries e join claims c on c.stream_id = e.stream_id
    where e.kind = 'status-proposed' and ${isListed(on)}
      and e.seq > (select seq from entries where id = c.status_entry_id)
    order by e.recorded_at, e.id limit ${limit}`;
}

/** The public claims that changed last. */
export async function findLatelyMoved(on: On, limit: number): Promise<ClaimLine[]> {
  return on<ClaimLine[]>`
    select ${lineColumns(on)} from (
      select * from claims where visibility = 'public' and merged_into is null
      order by moved_at desc nulls last, stream_id desc nulls last limit ${limit}
    ) c order by c.moved_at desc, c.stream_id desc`;
}
