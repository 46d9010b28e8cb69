import type { On } from '#db/client.ts';

/** Bytes as they lie in the database. */
export type StoredBlob = { hash: string; size: number; packing: 'none' | 'br'; bytes: Buffer };

/** Keeps bytes under their hash; the same bytes again cost nothing. */
export async function insertBlob(on: On, { hash, size, packing, bytes }: StoredBlob): Promise<void> {
  await on`
    insert into blobs (hash, size, packing, bytes) values (${hash}, ${size}, ${packing}, ${bytes}) on conflict do nothing`;
}

export async function findBlob(on: On, hash: string): Promise<StoredBlob | null> {
  const [blob] = await on<StoredBlob[]>`select hash, size, packing, bytes from blobs where hash = ${hash}`;
  return blob ?? null;
}
