import type { OutletGrade, SourceKind, Stance } from '#lib/domain/glossary.ts';
import type { Instant, Precision } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';
import { joinStanding } from '#db/carried.ts';
import { isListed, isShown, lineColumns, type ClaimLine } from '#db/claim-lines.ts';

export type SourceFacts = {
  id: string; slug: string; kind: SourceKind; address: string | null; title: string | null; author: string | null;
  language: string | null; publishedFrom: Instant | null; publishedTo: Instant | null;
  publishedPrecision: Precision | null; recordedAt: Instant;
  outlet: {
    id: string; slug: string; name: string | null; grade: OutletGrade | null; gradeImported: boolean | null;
  } | null;
};

/** A source's own facts; null when nothing is recorded under this id. */
export async function findSource(on: On, id: string): Promise<SourceFacts | null> {
  const [source] = await on<SourceFacts[]>`
    select s.stream_id as id, s.slug, s.kind, s.address, s.title, s.author, s.language,
      s.published_from, s.published_to, s.published_precision,
      (select min(recorded_at) from entries where stream_id = s.stream_id) as recorded_at,
      case when p.stream_id is not null
        then jsonb_build_object('id', p.stream_id, 'slug', p.slug, 'name', p.name, 'grade', p.grade, 'gradeImported', p.grade_imported)
        end as outlet
    from sources s left join parties p on p.stream_id = s.outlet_id where s.stream_id = ${id}`;
  return source ?? null;
}

/** Whether a source is used, but by drafts and withheld claims alone. */
export async function isSourceHidden(on: On, id: string): Promise<boolean> {
  const rows = await on`
    select 1 from sources s where s.stream_id = ${id} and ${isUsedAtAll(on)} and not ${isUsed(on)}
      and not ${isOriginOfUsed(on, id)}`;
  return rows.length > 0;
}

/** A claim that rests on a source, by the evidence that cites it; `withdrawn` evidence stays, struck. */
export type CitingClaim = ClaimLine & { evidenceId: string; stance: Stance; quote: string | null; withdrawn: boolean };

/** The claims that cite a source as evidence, the latest citation first; `before` names an older page's start. */
export async function claimsCiting(on: On, sourceId: string, before: string | null, limit: number): Promise<CitingClaim[]> {
  return on<CitingClaim[]>`
    select ${lineColumns(on)}, cited.entry_id as evidence_id, cited.stance, cited.quote,
      cited.withdrawn_by is not null and cited.moved_to is null as withdrawn
    from evidence cited ${joinStanding(on, on`cited.claim_id`, on`coalesce(cited.moved_to, cited.claim_id)`)}
    where cited.source_id = ${sourceId} and ${isListed(on)}
      ${before === null ? on`` : on`and cited.entry_id < ${before}`}
    order by cited.entry_id desc limit ${limit}`;
}

/** A claim that was made in a source. */
export type AppearingClaim = ClaimLine & {
  appearanceId: string; by: { slug: string; name: string | null } | null;
  happenedFrom: Instant | null; happenedTo: Instant | null; happenedPrecision: Precision | null; withdrawn: boolean;
};

/** The claims that were made in a source, the latest recorded first. */
export async function claimsMadeIn(on: On, sourceId: string, limit: number): Promise<AppearingClaim[]> {
  return on<AppearingClaim[]>`
    select ${lineColumns(on)}, made.entry_id as appearance_id, made.happened_from, made.happened_to,
      made.happened_precision, made.withdrawn_by is not null and made.moved_to is null as withdrawn,
      case when p.stream_id is not null then jsonb_build_object('slug', p.slug, 'name', p.name) end as by
    from appearances made ${joinStanding(on, on`made.claim_id`, on`coalesce(made.moved_to, made.claim_id)`)}
    left join parties p on p.stream_id = made.party_id
    where made.source_id = ${sourceId} and ${isListed(on)} order by made.entry_id desc limit ${limit}`;
}

/** A source as one line of what an outlet published. */
export type SourceLine = {
  id: string; slug: string; kind: SourceKind; title: string | null; address: string | null;
  publishedFrom: Instant | null; publishedTo: Instant | null; publishedPrecision: Precision | null;
};

/** What an outlet published and a public claim cites or appeared in, the latest recorded first. */
export async function sourcesOf(on: On, outletId: string, before: string | null, limit: number): Promise<SourceLine[]> {
  return on<SourceLine[]>`
    select s.stream_id as id, s.slug, s.kind, s.title, s.address, s.published_from, s.published_to, s.published_precision
    from sources s where s.outlet_id = ${outletId} ${before === null ? on`` : on`and s.stream_id < ${before}`}
      and ${isUsed(on)}
    order by s.stream_id desc limit ${limit}`;
}

/** Of these sources those that readers may see, or that no claim uses yet, in the same order. */
export async function publicSources(on: On, ids: readonly string[]): Promise<string[]> {
  const rows = await on<{ id: string }[]>`
    select s.stream_id as id from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, nth) join sources s on s.stream_id = asked.id
    where ${isUsed(on)} or not ${isUsedAtAll(on)} order by asked.nth`;
  return rows.map(({ id }) => id);
}

/**
 * Whether a public claim uses a source called `s`: sources of drafts stay out of sight. A scalar with a limit, because
 * `exists` under `or` is planned as a hash of every claim.
 */
export function isUsed(on: On) {
  return on`(
    select true from (${claimsUsing(on)}) used join claims c on c.stream_id = used.claim_id
    where ${isShown(on)} limit 1
  ) is true`;
}

/** Whether any claim uses the source `s`, be it a draft. */
export function isUsedAtAll(on: On) {
  return on`exists (${claimsUsing(on)})`;
}

// Whoever says in public where a source has it from names that origin in public too.
function isOriginOfUsed(on: On, id: string) {
  return on`exists (
    select 1 from derivations d join lateral (select d.from_id as stream_id) s on true
    where d.to_id = ${id} and d.withdrawn_by is null and ${isUsed(on)}
  )`;
}

function claimsUsing(on: On) {
  return on`
    select e.claim_id from evidence e where e.source_id = s.stream_id
    union all select a.claim_id from appearances a where a.source_id = s.stream_id
    union all select a.claim_id from attributions a where a.source_id = s.stream_id
    union all select r.from_id from relations r where r.source_id = s.stream_id
    union all select r.to_id from relations r where r.source_id = s.stream_id`;
}
