import type { Status } from '#lib/domain/glossary.ts';
import { matchingKeys } from '#lib/domain/matching/matching-rows.ts';
import type { On } from '#db/client.ts';

/** A public claim that may say what is being typed. */
export type CandidateClaim = { claimId: string; slug: string; wording: string; language: string; status: Status };

export type Typed = { wording: string; language: string; exceptId: string | null };

// Measured at 100,000 claims: a word in more than 2,000 of them parts nothing from nothing, and adding up
// 6,000 scores costs 5 ms.
const COMMON_FROM = 2000;
const MOST_LISTED = 6000;
const MOST_BY_WORDS = 60;
const MOST_BY_BANDS = 30;
const MOST_IN_A_BAND = 50;

/**
 * The public claims closest to a wording, unordered: those that share a MinHash band (near-duplicates) and
 * those that share most of its rarer words (paraphrases). At most 90, bounded at every step.
 */
export async function findClosestClaims(on: On, typed: Typed): Promise<CandidateClaim[]> {
  const { words, bandHashes } = matchingKeys(typed.wording, typed.language);
  if (bandHashes.length === 0) return [];
  return on<CandidateClaim[]>`
    with ${claimsByWords(on, words, MOST_BY_WORDS)},
    by_bands as (
      select held.claim_id
      from unnest(${bandHashes}::int[]) with ordinality as typed_band (hash, nth)
      cross join lateral (
        select claim_id from claim_bands
        where band = typed_band.nth::smallint - 1 and hash = typed_band.hash limit ${MOST_IN_A_BAND}
      ) held
      group by held.claim_id order by count(*) desc, held.claim_id limit ${MOST_BY_BANDS}
    ),
    candidates as materialized (
      select claim_id from by_words union select claim_id from by_bands
    )
    select stream_id as claim_id, slug, wording, language, status
    from candidates join claims on stream_id = claim_id
    where visibility = 'public' and merged_into is null and wording is not null
      and stream_id is distinct from ${typed.exceptId}::uuid`;
}

/**
 * A CTE `by_words (claim_id, score)`: claims by how many of the rarer of these words they hold, rarest
 * weighing most. How common a word is gets counted as it is asked, up to a bound: no counter to keep.
 */
export function claimsByWords(on: On, words: readonly string[], most: number) {
  return on`
    typed_words as materialized (
      select word, (
        select count(*) from (select from claim_words held where held.word = typed.word limit ${COMMON_FROM}) bounded
      ) as claims
      from unnest(${[...words]}::text[]) as typed (word)
    ),
    rarest as (
      select word, claims, sum(claims) over (order by claims, word) as listed from typed_words where claims > 0
    ),
    by_words as (
      select held.claim_id, sum(ln(1 + ${COMMON_FROM}::float8 / rarest.claims)) as score
      from rarest cross join lateral (
        select claim_id from claim_words where word = rarest.word limit ${COMMON_FROM}
      ) held
      where rarest.listed <= ${MOST_LISTED}
      group by held.claim_id order by score desc, held.claim_id limit ${most}
    )`;
}
