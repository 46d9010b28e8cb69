import { latestStored, type Capture } from '#db/captures.ts';
import { on, type On } from '#db/client.ts';
import { addressKey } from '#lib/domain/address.ts';
import { blobStore } from './blob-store.ts';
import { AFTER_ALL, textOf } from './find-excerpt.ts';

/** What the latest stored copy of a source says, and which addresses its readable part links to. */
export type LatestCopy = { text: string; links: ReadonlySet<string> };

const MOST_COPIES = 60;
const LONGEST = 200_000;

/** The latest copy of each of these sources, as far as there is one; of very many the first sixty. */
export async function latestCopies(sourceIds: readonly string[]): Promise<Map<string, LatestCopy>> {
  const copies = new Map<string, LatestCopy>();
  for (const id of [...new Set(sourceIds)].slice(0, MOST_COPIES)) {
    const capture = await latestStored(on(), id, AFTER_ALL);
    const copy = capture && (await readCopy(on(), capture));
    if (copy) copies.set(id, copy);
  }
  return copies;
}

/** What one stored copy says and links to; null where no text was read out of it. */
export async function readCopy(tx: On, capture: Capture): Promise<LatestCopy | null> {
  const text = await textOf(tx, capture);
  if (!text) return null;
  const html = capture.htmlHash === null ? null : await blobStore(tx).read(capture.htmlHash);
  return { text: text.slice(0, LONGEST), links: linksIn(html?.toString('utf8') ?? '', capture.finalAddress) };
}

// Links within the page's own site are its navigation, not where it has its news from.
function linksIn(html: string, own: string | null): Set<string> {
  const host = own !== null && URL.canParse(own) ? new URL(own).host : null;
  const found = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return new Set(found.filter((href) => URL.canParse(href) && new URL(href).host !== host).map(addressKey));
}
