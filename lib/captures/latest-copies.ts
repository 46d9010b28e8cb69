import { latestStored } from '#db/captures.ts';
import { on } from '#db/client.ts';
import { addressKey } from '#lib/domain/address.ts';
import { blobStore } from './blob-store.ts';
import { textOf } from './find-excerpt.ts';

/** What the latest stored copy of a source says, and which addresses its readable part links to. */
export type LatestCopy = { text: string; links: ReadonlySet<string> };

const MOST_COPIES = 40;
const LONGEST = 200_000;
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The latest copy of each of these sources, as far as there is one; of very many the first forty. */
export async function latestCopies(sourceIds: readonly string[]): Promise<Map<string, LatestCopy>> {
  const copies = new Map<string, LatestCopy>();
  for (const id of [...new Set(sourceIds)].slice(0, MOST_COPIES)) {
    const capture = await latestStored(on(), id, AFTER_ALL);
    const text = capture && (await textOf(on(), capture));
    if (!capture || !text) continue;
    const html = capture.htmlHash === null ? null : await blobStore(on()).read(capture.htmlHash);
    copies.set(id, { text: text.slice(0, LONGEST), links: linksIn(html?.toString('utf8') ?? '', capture.finalAddress) });
  }
  return copies;
}

// Links within the page's own site are its navigation, not where it has its news from.
function linksIn(html: string, own: string | null): Set<string> {
  const host = own !== null && URL.canParse(own) ? new URL(own).host : null;
  const found = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return new Set(found.filter((href) => URL.canParse(href) && new URL(href).host !== host).map(addressKey));
}
