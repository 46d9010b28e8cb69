import type { Stretch } from '#lib/domain/status-strip.ts';
import type { On } from '#db/client.ts';

/** From when to when the claims that a party was said to have made had each status here, the latest first. */
export async function findStretches(on: On, partyId: string, limit: number): Promise<Stretch[]> {
  return on<Stretch[]>`
    select status, since as "from", upper(during) as "to" from claim_spans
    where reading = 'recorded' and party_ids @> array[${partyId}::uuid]
    order by since desc limit ${limit}`;
}
