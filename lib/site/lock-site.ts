import type { On, Tx } from '#db/client.ts';
import { lockStreams, readStreams, type Stream } from '#db/journal.ts';
import { findStream, siteStream } from '#db/streams.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { foldSite, type SiteState } from '#lib/domain/fold/fold-site.ts';
import type { ReviewTerms } from '#lib/domain/review-term.ts';

/** The site's own stream, locked until the transaction ends, and what it has said so far. */
export async function lockSite(tx: Tx): Promise<{ stream: Stream; state: SiteState }> {
  const { id } = await siteStream(tx);
  const stream = (await lockStreams(tx, [id])).get(id);
  if (!stream) throw new Refusal('not-found');
  return { stream, state: foldSite((await readStreams(tx, [id])).get(id) ?? []) };
}

/** What the site has said of itself so far, without locking it. */
export async function seeSite(on: On): Promise<SiteState> {
  const stream = await findStream(on, 'site', 'site');
  return foldSite(stream ? ((await readStreams(on, [stream.id])).get(stream.id) ?? []) : []);
}

/** The terms after which this site looks at a status again. */
export async function reviewTerms(on: On): Promise<ReviewTerms> {
  return (await seeSite(on)).reviewTerms;
}
