import { inTransaction } from '#db/client.ts';
import { insertTraces, untracedCaptures } from '#db/source-traces.ts';
import { linkTraces, passageTraces } from '#lib/domain/traces.ts';
import { readCopy } from './latest-copies.ts';

const MOST_AT_ONCE = 20;

/** Keeps what stored copies can be found by among all others, for those of which that is not kept yet. Gives how many. */
export async function traceCopies(): Promise<number> {
  return inTransaction(async (tx) => {
    const captures = await untracedCaptures(tx, MOST_AT_ONCE);
    for (const capture of captures) {
      const copy = await readCopy(tx, capture);
      await insertTraces(tx, capture, { passage: passageTraces(copy?.text ?? ''), link: linkTraces(copy?.links ?? []) });
    }
    return captures.length;
  });
}
