import type { On } from '#db/client.ts';
import { headline, type Headline } from '#db/claim-headlines.ts';
import type { ClaimLine } from '#db/claim-lines.ts';
import { askedQuery } from '#db/search-match.ts';
import type { Then } from '#db/match-then.ts';

/**
 * The lines of these claims as of a moment, in the order of the ids: status, wording, claimants and their names as
 * of then.
 */
export async function findLinesThen(on: On, ids: readonly string[], { reading, at }: Then): Promise<ClaimLine[]> {
  return on<ClaimLine[]>`
    select c.stream_id as id, c.slug, w.text as wording, s.language, s.kind, s.status, s.status_since, c.logged_at, s.since as changed_at,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', p.stream_id, 'slug', p.slug, 'name', named.name, 'standing', said.standing)
          order by named.name, p.stream_id)
        from unnest(s.party_ids, s.standings) as said (party_id, standing) join parties p on p.stream_id = said.party_id
        join party_spans named on named.party_id = p.stream_id and named.reading = ${reading} and named.during @> ${at}::timestamptz
      ), '[]') as parties
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, nth)
    join claim_spans s on s.claim_id = asked.id and s.reading = ${reading} and s.during @> ${at}::timestamptz
    join claims c on c.stream_id = asked.id join wordings w on w.entry_id = s.wording_id
    order by asked.nth`;
}

/** Marks the words of a search in the wordings of then and the quotes of one page's claims. */
export async function markWordsThen(on: On, ids: readonly string[], text: string, { reading, at }: Then): Promise<Headline[]> {
  return on<Headline[]>`
    with ${askedQuery(on, text)}
    select s.claim_id, ${headline(on, 'wording')}, ${headline(on, 'quote')}
    from claim_spans s cross join lateral (
      select w.text as wording, w.quote from wordings w where w.entry_id = s.wording_id
    ) c cross join query
    where s.claim_id = any(${[...ids]}::uuid[]) and s.reading = ${reading} and s.during @> ${at}::timestamptz`;
}
