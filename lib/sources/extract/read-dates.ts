import type { Found } from './extracted.ts';
import { textOf, type LdNode } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { publishedDate, type PublishedDate, type SlashOrder } from './published-date.ts';
import type { MarkedElements } from './marked-element.ts';
import { labelledDate, markedDate, modifiedMark, nearHeading, shownDate, type FoundDate } from './visible-dates.ts';

const OPENGRAPH = ['article.published.time', 'og.published.time', 'og.article.published.time', 'og.pubdate', 'og.release.date', 'article.published', 'video.release.date', 'book.release.date'];
const CITATION = ['citation.publication.date', 'citation.online.date', 'citation.date', 'citation.cover.date', 'citation.year'];
const DUBLIN_CORE = ['dcterms.issued', 'dc.date.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date', 'dc.terms.issued'];
/** Other names of tags for it, whoever made them up: "parsely-pub-date", "DisplayDate", "gsa_publish_date". */
const OTHERS: readonly RegExp[] = [
  /^(?:.*[.-])?(?:pub(?:lish(?:ed)?|lication)?|issued?|original(?:publication)?|display|release|article)[.-]?(?:date|time)(?:[.-].*)?$|^(?:p(?:date|time)|dat)$|^date[.-]?published$|^rnews\.datepublished$/,
  /^(?:.*[.-])?(?:created|creation[.-]?date|timestamp|date)$|publishtime$|^sailthru\.date$|^last\.published$/,
];

type Asked = { ld: LdNode | null; meta: MetaTags; marked: MarkedElements; address: string | null; slashes: SlashOrder; lines: () => string[] };

/** When a page was published. Declared dates come before marked ones, those before what only stands there as text. */
export function readPublished({ ld, meta, marked, address, slashes, lines }: Asked): FoundDate | null {
  const read = (values: readonly (string | null)[], foundIn: FoundDate['foundIn']) => fromValues(values, foundIn, slashes);
  const others = OTHERS.map((pattern) => [...meta].flatMap(([name, values]) => (pattern.test(name) ? values : [])));
  return read([textOf(ld?.['datePublished'])], 'json-ld')
    ?? read(valuesOf(meta, OPENGRAPH), 'opengraph')
    ?? read(valuesOf(meta, CITATION), 'citation')
    ?? read(valuesOf(meta, DUBLIN_CORE), 'dublin-core')
    ?? read(others.flat(), 'meta')
    ?? read([textOf(ld?.['dateCreated']), textOf(ld?.['uploadDate'])], 'json-ld')
    ?? markedDate(marked, slashes)
    ?? inAddress(address, slashes)
    ?? shownDate(marked, slashes)
    ?? nearHeading(marked, slashes)
    ?? labelledDate(lines(), slashes);
}

/** When a page says that it was changed last. */
export function readModified({ ld, meta, marked, slashes }: Asked): FoundDate | null {
  const read = (values: readonly (string | null)[], foundIn: FoundDate['foundIn']) => fromValues(values, foundIn, slashes);
  return read([textOf(ld?.['dateModified'])], 'json-ld')
    ?? read(valuesOf(meta, ['article.modified.time', 'og.updated.time', 'og.modified.time']), 'opengraph')
    ?? read(valuesOf(meta, ['dcterms.modified', 'dc.date.modified']), 'dublin-core')
    ?? read(valuesOf(meta, ['last-modified', 'lastmod', 'revised', 'modified']), 'meta')
    ?? modifiedMark(marked, slashes);
}

function fromValues(values: readonly (string | null)[], foundIn: Found<PublishedDate>['foundIn'], slashes: SlashOrder): FoundDate | null {
  for (const value of values) {
    const date = value === null ? null : publishedDate(value, slashes);
    if (date) return { value: date, foundIn };
  }
  return null;
}

function valuesOf(meta: MetaTags, names: readonly string[]): string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

const PATH_DATE = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|\/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)|\/((?:19|20)\d{2})(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?=\/)/;

const DAY_FIRST_PATH = /[/~_-](\d{2})-(\d{2})-((?:19|20)\d{2})(?=[/_.-]|$)/;

function inAddress(address: string | null, slashes: SlashOrder): FoundDate | null {
  const parts = PATH_DATE.exec(address ?? '')?.slice(1).filter((part) => part !== undefined) ?? [];
  if (parts.length === 3) return fromValues([parts.map((part) => part.padStart(2, '0')).join('-')], 'address', slashes);
  const written = DAY_FIRST_PATH.exec(address ?? '')?.slice(1).join('/');
  return written === undefined ? null : fromValues([written], 'address', slashes);
}
