import type { Found } from './extracted.ts';
import { textOf, type LdNode } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { lineOf } from './page-document.ts';
import { publishedDate, type PublishedDate } from './published-date.ts';

const OPENGRAPH = ['article.published.time', 'og.published.time', 'og.article.published.time', 'og.pubdate', 'og.release.date', 'article.published', 'video.release.date', 'book.release.date'];
const CITATION = ['citation.publication.date', 'citation.online.date', 'citation.date', 'citation.cover.date', 'citation.year'];
const DUBLIN_CORE = ['dcterms.issued', 'dc.date.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date', 'dc.terms.issued'];
const OTHERS = [
  'parsely-pub-date', 'sailthru.date', 'pubdate', 'pub.date', 'publishdate', 'publish-date', 'publish.date', 'publication.date', 'publicationdate', 'pdate', 'ptime',
  'displaydate', 'date.published', 'date-published', 'datepublished', 'originalpublicationdate', 'article.date.original', 'article.created', 'cxenseparse.recs.publishtime',
  'dat', 'rnews.datepublished', 'bt.pubdate', 'created', 'release.date', 'timestamp', 'date', 'creation.date', 'last.published',
];
const MARKED: readonly [string, Found<PublishedDate>['foundIn']][] = [
  ['[itemprop~="datePublished"]', 'microdata'], ['time[pubdate]', 'visible-text'], ['time[itemprop]', 'microdata'],
  ['article header time[datetime]', 'visible-text'], ['article time[datetime]', 'visible-text'], ['header time[datetime]', 'visible-text'],
  ['main time[datetime]', 'visible-text'], ['abbr.published', 'visible-text'], ['.published', 'visible-text'], ['time[datetime]', 'visible-text'],
];
const VISIBLE = [
  '.entry-date', '.post-date', '.article-date', '.pubdate', '.dateline', '.date-published', '.publish-date', '.byline-date', '.article__date',
  '[class*="publish"]', '[class*="pub-date"]', '[class*="pubdate"]', '[class*="dateline"]', '[id*="pubtime"]', '[class*="timestamp"]', '.timestamp', '[class*="byline"]',
  '[class*="posted"]', '[class*="date"]', '[id*="date"]', '[class*="time"]', '[class*="info"]', '[class*="meta"]', 'time',
];
const LONGEST_LINE = 160;

/** When a page was published. Declared dates come before marked ones, those before what only stands there as text. */
export function readPublished(
  document: Document, ld: LdNode | null, meta: MetaTags, address: string | null,
): Found<PublishedDate> | null {
  return fromValues([textOf(ld?.['datePublished'])], 'json-ld')
    ?? fromMeta(meta, OPENGRAPH, 'opengraph')
    ?? fromMeta(meta, CITATION, 'citation')
    ?? fromMeta(meta, DUBLIN_CORE, 'dublin-core')
    ?? fromMeta(meta, OTHERS, 'meta')
    ?? fromValues([textOf(ld?.['dateCreated']), textOf(ld?.['uploadDate'])], 'json-ld')
    ?? marked(document)
    ?? visible(document)
    ?? inAddress(address);
}

/** When a page says that it was changed last. */
export function readModified(document: Document, ld: LdNode | null, meta: MetaTags): Found<PublishedDate> | null {
  return fromValues([textOf(ld?.['dateModified'])], 'json-ld')
    ?? fromMeta(meta, ['article.modified.time', 'og.updated.time', 'og.modified.time'], 'opengraph')
    ?? fromMeta(meta, ['dcterms.modified', 'dc.date.modified'], 'dublin-core')
    ?? fromMeta(meta, ['last-modified', 'lastmod', 'revised', 'modified'], 'meta')
    ?? fromElements([...document.querySelectorAll('[itemprop~="dateModified"]')], 'microdata');
}

function fromValues(values: readonly (string | null)[], foundIn: Found<PublishedDate>['foundIn']): Found<PublishedDate> | null {
  for (const value of values) {
    const date = value === null ? null : publishedDate(value);
    if (date) return { value: date, foundIn };
  }
  return null;
}

function fromMeta(meta: MetaTags, names: readonly string[], foundIn: Found<PublishedDate>['foundIn']) {
  return fromValues(names.flatMap((name) => meta.get(name) ?? []), foundIn);
}

function fromElements(elements: readonly Element[], foundIn: Found<PublishedDate>['foundIn']) {
  return fromValues(elements.slice(0, 8).filter((element) => !isAside(element)).flatMap((element) => [
    element.getAttribute('datetime'), element.getAttribute('content'), element.getAttribute('title'), shortLine(element),
  ]), foundIn);
}

function marked(document: Document): Found<PublishedDate> | null {
  for (const [selector, foundIn] of MARKED) {
    const found = fromElements([...document.querySelectorAll(selector)], foundIn);
    if (found) return found;
  }
  return null;
}

function visible(document: Document): Found<PublishedDate> | null {
  for (const selector of VISIBLE) {
    const elements = [...document.querySelectorAll(selector)].slice(0, 40);
    const found = fromValues(elements.filter((element) => !isAside(element)).slice(0, 8).map(shortLine), 'visible-text');
    if (found) return found;
  }
  return null;
}

function shortLine(element: Element): string | null {
  const line = lineOf(element.textContent);
  return line.length > 0 && line.length <= LONGEST_LINE ? line : null;
}

function isAside(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 10; at = at.parentElement, up += 1) {
    if (/^(aside|footer|nav)$/.test(at.localName)) return true;
    if (/\b(comments?|comment-\w+|related|sidebar|footer|copyright|teaser)\b/i.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true;
  }
  return false;
}

const PATH_DATE = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|\/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)|\/((?:19|20)\d{2})(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?=\/)/;

function inAddress(address: string | null): Found<PublishedDate> | null {
  const parts = PATH_DATE.exec(address ?? '')?.slice(1).filter((part) => part !== undefined) ?? [];
  return parts.length === 3 ? fromValues([parts.map((part) => part.padStart(2, '0')).join('-')], 'address') : null;
}
