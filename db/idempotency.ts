import type { Tx } from '#db/client.ts';

export type Kept = { requestHash: string; result: unknown };

const HOURS = 24;

/**
 * Claims a key for one request, or gives what it was used for before. A second request with the same key waits
 * here until the first has committed, and then reads its result.
 */
export async function claimKey(tx: Tx, actorId: string, key: string, requestHash: string): Promise<Kept | null> {
  await tx`delete from idempotency_keys where actor_id = ${actorId} and key = ${key} and expires_at < now()`;
  const claimed = await tx`
    insert into idempotency_keys (actor_id, key, request_hash, expires_at)
    values (${actorId}, ${key}, ${requestHash}, now() + make_interval(hours => ${HOURS}))
    on conflict do nothing returning key`;
  if (claimed.length > 0) return null;
  const [kept] = await tx<Kept[]>`
    select request_hash, result from idempotency_keys where actor_id = ${actorId} and key = ${key}`;
  return kept ?? null;
}

export async function keepResult(tx: Tx, actorId: string, key: string, result: unknown): Promise<void> {
  await tx`
    update idempotency_keys set result = ${tx.json(result as never)} where actor_id = ${actorId} and key = ${key}`;
}
