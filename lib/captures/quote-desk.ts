import { latestStored } from '#db/captures.ts';
import { on } from '#db/client.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { AFTER_ALL, quoteInCopy } from './find-excerpt.ts';

/** A quote against the newest stored copy of its source: the words that stand there, if they do. */
export type QuoteNow = { evidence: Evidence; captureId: string; keptAt: string; found: { exact: string; distance: number } | null };

const MOST = 50;

/** The quotes of a claim's standing evidence whose source changed since it was cited, each looked up in the newest copy. */
export async function quotesToConfirm(evidence: readonly Evidence[]): Promise<QuoteNow[]> {
  const changed = evidence.filter(({ withdrawn, quote, change }) => !withdrawn && quote && change && change.captureId !== null).slice(0, MOST);
  const looked = await Promise.all(changed.map(async (one) => {
    const capture = await latestStored(on(), one.source.id, AFTER_ALL);
    if (!capture || !one.quote) return [];
    const { found } = await quoteInCopy(on(), capture, one.quote);
    const now = found && { exact: found.quote.exact, distance: found.distance };
    return [{ evidence: one, captureId: capture.id, keptAt: capture.finishedAt ?? capture.askedAt, found: now }];
  }));
  return looked.flat();
}
