import htmlEncodingSniffer from 'html-encoding-sniffer';
import type { Extracted, ExtractedField, Found, FoundIn } from './extracted.ts';
import { mainNode } from './json-ld.ts';
import { restoreMarks } from './many-entities.ts';
import { metaTags } from './meta-tags.ts';
import { openPage } from './page-document.ts';
import { readAuthors } from './read-authors.ts';
import { readModified, readPublished } from './read-dates.ts';
import { readablePart } from './readable-part.ts';
import { readCanonical, readLanguage, readSiteName } from './read-site.ts';
import { readTitle } from './read-title.ts';

/** The text of a page's bytes: by its byte-order mark, the transport's word, its own meta tag, or windows-1252. */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const transportLayerEncodingLabel = /charset=["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const label = htmlEncodingSniffer(bytes, { transportLayerEncodingLabel, defaultEncoding: looksUtf8(bytes) ? 'UTF-8' : 'windows-1252' });
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // An encoding that standards know and this runtime does not.
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function looksUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 65_536), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a page: what it says of itself, each with where that was found, and its readable text. `address` is where it
 * came from, for links and dates that only the address gives. Give it HTML of any kind; it refuses none.
 */
export function extractPage(source: string, address: string | null): Extracted {
  const page = openPage(source, address);
  const meta = metaTags(page.document);
  const ld = mainNode(page.jsonLd, address);
  const dates = { published: readPublished(page.document, ld, meta, address), modified: readModified(page.document, ld, meta) };
  const canonical = readCanonical(page, ld, meta);
  const authors = readAuthors(page.document, ld, meta, null);
  const siteName = readSiteName(page, ld, meta);
  const titleOnPage = readTitle(page.document, ld, meta, null);
  // From here on the document is Readability's to cut up.
  const part = readablePart(page.document, () => openPage(source, address).document);
  const title = titleOnPage && titleOnPage.foundIn !== 'html' ? titleOnPage : readTitle(page.document, ld, meta, part.title) ?? titleOnPage;
  const named = authors ?? readAuthors(page.document, ld, meta, part.byline);
  const language = readLanguage(page, ld, meta, part.text);
  return {
    title: restored(title), authors: (named?.value ?? []).map(restoreMarks),
    publishedAt: dates.published?.value.at ?? null, publishedPrecision: dates.published?.value.precision ?? null,
    siteName: restored(siteName), language: language?.value ?? null, canonicalUrl: canonical?.value ?? null,
    modifiedAt: dates.modified?.value.at ?? null, isFree: !/^false$/i.test(String(ld?.['isAccessibleForFree'] ?? 'true')), text: part.text, html: part.html,
    foundIn: places({
      title, authors: named, publishedAt: dates.published, siteName, language, canonicalUrl: canonical, modifiedAt: dates.modified,
      text: part.text === '' ? null : { foundIn: 'visible-text' as const },
    }),
  };
}

function restored(found: Found<string> | null): string | null {
  return found && restoreMarks(found.value);
}

function places(found: Record<ExtractedField, { foundIn: FoundIn } | null>): Extracted['foundIn'] {
  const named = Object.entries(found).flatMap(([field, one]) => (one ? [[field, one.foundIn]] : []));
  return Object.fromEntries(named);
}
