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
