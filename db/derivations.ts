import type { SourceKind } from '#lib/domain/glossary.ts';
import type { Instant, Precision } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { isUsed, isUsedAtAll } from '#db/sources.ts';

/** The two ends of a "derives from" that still stands. */
export type DerivationEnds = { derivationId: string; fromId: string; toId: string };

/** A standing link by its id. */
export async function findDerivation(on: On, derivationId: string): Promise<(DerivationEnds & { withdrawn: boolean }) | null> {
  const [row] = await on<(DerivationEnds & { withdrawn: boolean })[]>`
    select derivation_id, from_id, to_id, withdrawn_by is not null as withdrawn from derivations where derivation_id = ${derivationId}`;
  return row ?? null;
}

/** Whether one source is linked to another directly, by a link that stands. */
export async function derivesDirectly(on: On, fromId: string, toId: string): Promise<boolean> {
  const rows = await on`select 1 from derivations where from_id = ${fromId} and to_id = ${toId} and withdrawn_by is null`;
  return rows.length > 0;
}

/** Every source that one derives from, at any distance, by links that stand. Without itself. */
export async function allOriginsOf(on: On, sourceId: string): Promise<string[]> {
  const rows = await on<{ id: string }[]>`
    with recursive above (id) as (
      select to_id from derivations where from_id = ${sourceId} and withdrawn_by is null
      union select d.to_id from above join derivations d on d.from_id = above.id and d.withdrawn_by is null
    ) select id from above`;
  return rows.map(({ id }) => id);
}

/** A source at the other end of a link. */
export type LinkedSource = {
  derivationId: string; id: string; slug: string; title: string | null; kind: SourceKind; language: string | null;
  outlet: string | null; publishedFrom: Instant | null; publishedTo: Instant | null; publishedPrecision: Precision | null;
  note: string | null; recordedAt: Instant; actorId: string;
};

/**
 * The sources that one derives from (`origins`) or that derive from it (`copies`), by links that stand, the latest
 * link first. Sources that only drafts use are left out.
 */
export async function linkedSources(on: On, sourceId: string, end: 'origins' | 'copies', limit: number): Promise<LinkedSource[]> {
  const [own, other] = end === 'origins' ? [on`d.from_id`, on`d.to_id`] : [on`d.to_id`, on`d.from_id`];
  return on<LinkedSource[]>`
    select d.derivation_id, s.stream_id as id, s.slug, s.title, s.kind, s.language, p.name as outlet,
      s.published_from, s.published_to, s.published_precision, t.text as note, e.recorded_at, e.actor_id
    from derivations d join sources s on s.stream_id = ${other} left join parties p on p.stream_id = s.outlet_id
    join entries e on e.stream_id = d.from_id and e.kind = 'derivation-added' and e.body->>'derivationId' = d.derivation_id::text
    left join entry_texts t on t.entry_id = e.id and t.field = 'note'
    where ${own} = ${sourceId} and d.withdrawn_by is null and (${isUsed(on)} or not ${isUsedAtAll(on)})
    order by e.recorded_at desc limit ${limit}`;
}

/** The claims that a source is evidence or an appearance for; at most `limit`, the latest first. */
export async function claimsResting(on: On, sourceId: string, limit: number): Promise<string[]> {
  const rows = await on<{ claimId: string }[]>`
    select claim_id, max(entry_id::text) as last from (
      select claim_id, entry_id from evidence where source_id = ${sourceId}
      union all select claim_id, entry_id from appearances where source_id = ${sourceId}
    ) used group by claim_id order by last desc limit ${limit}`;
  return rows.map(({ claimId }) => claimId);
}

export type OriginCandidate = {
  id: string; slug: string; title: string | null; language: string | null; address: string | null; outlet: string | null;
  publishedFrom: Instant | null; publishedTo: Instant | null; publishedPrecision: Precision | null;
};

/** Sources by their ids, as a suggestion names them. */
export async function originCandidates(on: On, ids: readonly string[]): Promise<OriginCandidate[]> {
  return on<OriginCandidate[]>`
    select s.stream_id as id, s.slug, s.title, s.language, s.address, p.name as outlet, s.published_from, s.published_to, s.published_precision
    from sources s left join parties p on p.stream_id = s.outlet_id where s.stream_id = any(${[...ids]}::uuid[])
    order by s.published_from nulls last, s.stream_id`;
}
