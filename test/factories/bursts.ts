import { inTransaction } from '#db/client.ts';

const VOTES = 12;

/** Twelve votes of people nobody knows, at one moment: more than chance explains. */
export async function burstOn(claimId: string, evidenceId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx`
      with voters as (insert into actors (id) select gen_random_uuid() from generate_series(1, ${VOTES}) returning id)
      insert into votes (id, claim_id, actor_id, n, quarters, tag, evidence_id, claim_seq, blind, recorded_at, hash)
      select gen_random_uuid(), ${claimId}, id, 1, 4, 'single-source', ${evidenceId}, 1, true, date_trunc('milliseconds', clock_timestamp()), 'x' from voters`;
  });
}
