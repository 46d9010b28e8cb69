import type { When } from '#lib/domain/time.ts';
import type { On } from '#db/client.ts';

export type KnownSource = { id: string; slug: string; published: When | null };

type Row = { id: string; slug: string; publishedFrom: string | null; publishedTo: string | null; publishedPrecision: string | null };

/** The source at an address, by the key that all ways of writing the address share. */
export async function findSourceByKey(on: On, addressKey: string): Promise<KnownSource | null> {
  const [row] = await on<Row[]>`
    select stream_id as id, slug, published_from, published_to, published_precision from sources
    where address_key = ${addressKey}`;
  return row ? known(row) : null;
}

export async function findSourceById(on: On, id: string): Promise<KnownSource | null> {
  const [row] = await on<Row[]>`
    select stream_id as id, slug, published_from, published_to, published_precision from sources
    where stream_id = ${id}`;
  return row ? known(row) : null;
}

function known({ id, slug, publishedFrom, publishedTo, publishedPrecision }: Row): KnownSource {
  const published = publishedFrom !== null && publishedTo !== null
    ? { from: publishedFrom, to: publishedTo, precision: publishedPrecision as When['precision'] }
    : null;
  return { id, slug, published };
}

/** The claims whose journals name a stream: those whose pages show it. */
export async function claimsNaming(on: On, streamId: string): Promise<string[]> {
  const rows = await on<{ id: string }[]>`
    select claim_id as id from evidence where source_id = ${streamId}
    union select claim_id from appearances where source_id = ${streamId} or party_id = ${streamId}
    union select claim_id from attributions where source_id = ${streamId} or party_id = ${streamId}
    union select from_id from relations where source_id = ${streamId}
    union select to_id from relations where source_id = ${streamId}`;
  return rows.map((row) => row.id);
}
