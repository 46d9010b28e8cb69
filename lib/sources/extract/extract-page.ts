import { blockText } from './block-text.ts';
import type { Extracted, ExtractedField, Found, FoundIn } from './extracted.ts';
import { mainNode, organisationsOf } from './json-ld.ts';
import { restoreMarks } from './many-entities.ts';
import { headingOf, markedElements } from './marked-elements.ts';
import { metaTags } from './meta-tags.ts';
import { openPage } from './page-document.ts';
import { slashOrder } from './published-date.ts';
import { readAuthors, readByline, readSignature } from './read-authors.ts';
import { readModified, readPublished } from './read-dates.ts';
import { readablePart } from './readable-part.ts';
import { publisherNames, windowTails, readCanonical, readLanguage, readSiteName } from './read-site.ts';
import { readTitle, spokenTitles } from './read-title.ts';

/**
 * Reads a page: what it says of itself, each with where that was found, and its readable text. `address` is where it
 * came from, for links and dates that only the address gives. Give it HTML of any kind; it refuses none.
 */
export function extractPage(source: string, address: string | null): Extracted {
  const page = openPage(source, address);
  const meta = metaTags(page.document);
  const ld = mainNode(page.jsonLd, [address, page.document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), meta.get('og.url')?.[0]].flatMap((one) => one ?? []));
  const siteName = readSiteName(page, ld, meta);
  const marked = markedElements(page.document, { titles: spokenTitles(page.document, ld, meta), site: siteName?.value ?? '' });
  const slashes = slashOrder(page.document.documentElement.getAttribute('lang'));
  const asked = { ld, meta, marked, address, slashes, lines: () => blockText(page.document.body).split('\n') };
  const dates = { published: readPublished(asked), modified: readModified(asked) };
  const canonical = readCanonical(page, ld, meta);
  const publishers = [siteName?.value ?? '', ...publisherNames(page.jsonLd, ld, meta), ...organisationsOf(ld?.['author']), ...windowTails(page.document)];
  const authors = readAuthors({ ld, meta, marked, publishers, host: hostLabel(canonical?.value ?? address), text: () => page.document.body.textContent ?? '' });
  const heading = headingOf(marked);
  const titleOnPage = readTitle(page.document, ld, meta, heading, null);
  // From here on the document is Readability's to cut up.
  const part = readablePart(page.document, () => openPage(source, address).document);
  const title = titleOnPage && titleOnPage.foundIn !== 'html' ? titleOnPage : readTitle(page.document, ld, meta, heading, part.title) ?? titleOnPage;
  const named = authors.people ?? readByline(part.byline) ?? readSignature(part.text) ?? authors.publisher;
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

/** The name in an address that is its owner's: "lto" of www.lto.de. */
function hostLabel(address: string | null): string {
  return address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^www\d?\./, '').split('.')[0] ?? '' : '';
}

function restored(found: Found<string> | null): string | null {
  return found && restoreMarks(found.value);
}

function places(found: Record<ExtractedField, { foundIn: FoundIn } | null>): Extracted['foundIn'] {
  const named = Object.entries(found).flatMap(([field, one]) => (one ? [[field, one.foundIn]] : []));
  return Object.fromEntries(named);
}
