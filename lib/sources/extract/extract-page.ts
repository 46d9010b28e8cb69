import type { Extracted, ExtractedField, Found, FoundIn } from './extracted.ts';
import { mainNode } from './json-ld.ts';
import { restoreMarks } from './many-entities.ts';
import { headingOf, markedElements } from './marked-elements.ts';
import { metaTags } from './meta-tags.ts';
import { openPage } from './page-document.ts';
import { slashOrder } from './published-date.ts';
import { readAuthors, readByline } from './read-authors.ts';
import { readModified, readPublished } from './read-dates.ts';
import { readablePart } from './readable-part.ts';
import { publisherNames, readCanonical, readLanguage, readSiteName } from './read-site.ts';
import { readTitle } from './read-title.ts';

/**
 * Reads a page: what it says of itself, each with where that was found, and its readable text. `address` is where it
 * came from, for links and dates that only the address gives. Give it HTML of any kind; it refuses none.
 */
export function extractPage(source: string, address: string | null): Extracted {
  const page = openPage(source, address);
  const meta = metaTags(page.document);
  const ld = mainNode(page.jsonLd, address);
  const marked = markedElements(page.document);
  const slashes = slashOrder(page.document.documentElement.getAttribute('lang'));
  const asked = { ld, meta, marked, address, slashes };
  const dates = { published: readPublished(asked), modified: readModified(asked) };
  const canonical = readCanonical(page, ld, meta);
  const siteName = readSiteName(page, ld, meta);
  const publishers = [siteName?.value ?? '', ...publisherNames(page.jsonLd, ld, meta)];
  const authors = readAuthors({ ld, meta, marked, publishers, text: () => page.document.body.textContent ?? '' });
  const heading = headingOf(marked);
  const titleOnPage = readTitle(page.document, ld, meta, heading, null);
  // From here on the document is Readability's to cut up.
  const part = readablePart(page.document, () => openPage(source, address).document);
  const title = titleOnPage && titleOnPage.foundIn !== 'html' ? titleOnPage : readTitle(page.document, ld, meta, heading, part.title) ?? titleOnPage;
  const named = authors ?? readByline(part.byline);
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
