import type { Row } from '#lib/domain/fold/row.ts';
import type { Rows } from '#lib/domain/fold/rows.ts';
import type { ClaimKind, Standing, Status, Visibility } from '#lib/domain/glossary.ts';
import { matchingRows } from '#lib/domain/matching/matching-rows.ts';
import { openPool } from '#db/client.ts';
import { insertRows } from '#db/views.ts';
import { testDatabase } from '../database/test-database.ts';

export type FilledClaim = {
  wording: string;
  language?: string;
  status?: Status;
  kind?: ClaimKind;
  visibility?: Visibility;
  movedAt?: string;
  said?: [from: string, to: string];
  topics?: string[];
  parties?: { slug: string; standing?: Standing; isWithdrawn?: boolean }[];
};

let filled = 0;

/** An id of its own for a row that no journal stands behind. */
function makeId(): string {
  filled += 1;
  return `00000000-0000-7000-8000-${filled.toString(16).padStart(12, '0')}`;
}

/**
 * Puts claims straight into the view tables, thousands at once, without a journal: for what only reads them.
 * @returns their ids, in order.
 */
export async function fillClaims(claims: readonly FilledClaim[]): Promise<string[]> {
  const pool = openPool(testDatabase.url('super'), { max: 1 });
  try {
    // As a replica: the rows name entries that were never written.
    await pool`set session_replication_role = replica`;
    const made = claims.map(rowsOf);
    for (const table of Object.keys(made[0]?.rows ?? {})) {
      const all: Row[] = made.flatMap(({ rows }) => rows[table] ?? []);
      for (let at = 0; at < all.length; at += BATCH) await insertRows(pool, table, all.slice(at, at + BATCH));
    }
    await pool`analyze claims, claim_words, claim_bands`;
    return made.map(({ id }) => id);
  } finally {
    await pool.end();
  }
}

const BATCH = 5000;
const LONG_AGO = '2020-01-01T00:00:00.000Z';

function rowsOf(claim: FilledClaim): { id: string; rows: Rows } {
  const id = makeId();
  const { wording, language = 'en', status = 'unverified', kind = 'factual', visibility = 'public' } = claim;
  const parties = (claim.parties ?? []).map((party) => ({ ...party, id: partyId(party.slug) }));
  const rows: Rows = {
    claims: [{
      stream_id: id, slug: `claim-${id.slice(-6)}`, kind, language, wording, quote: null, status, status_entry_id: id,
      status_since: LONG_AGO, visibility, merged_into: null, said_from: claim.said?.[0] ?? null,
      said_to: claim.said?.[1] ?? null, said_precision: claim.said ? 'day' : null, logged_at: LONG_AGO, logged_by: id,
      moved_at: claim.movedAt ?? LONG_AGO, seq: 1,
    }],
    ...matchingRows(id, wording, language),
    claim_topics: (claim.topics ?? []).map((slug) => ({ claim_id: id, slug, name: slug.toUpperCase() })),
    attributions: parties.map(({ id: party, standing = 'confirmed', isWithdrawn = false }) => ({
      entry_id: makeId(), claim_id: id, party_id: party, standing, source_id: null, withdrawn_by: isWithdrawn ? id : null,
    })),
    ...newParties(parties),
  };
  return { id, rows };
}

const partyIds = new Map<string, string>();
const written = new Set<string>();

function partyId(slug: string): string {
  const id = partyIds.get(slug) ?? makeId();
  partyIds.set(slug, id);
  return id;
}

function newParties(parties: readonly { id: string; slug: string }[]): Rows {
  const fresh = parties.filter(({ id }) => !written.has(id));
  for (const { id } of fresh) written.add(id);
  return {
    parties: fresh.map(({ id, slug }) => ({
      stream_id: id, slug, kind: 'person', publishes: false, name: `Party ${slug}`, address: null,
    })),
    streams: fresh.map(({ id, slug }) => ({ id, kind: 'party', slug, head_seq: 0 })),
  };
}
