import { authorName, authorNames, distinct } from './author-names.ts';
import type { Found } from './extracted.ts';
import { namesOf, type LdNode } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { lineOf } from './page-document.ts';

const CITATION = ['citation.author', 'citation.authors', 'wkhealth.authors'];
const DUBLIN_CORE = ['dc.creator', 'dcterms.creator', 'dcterm.creator', 'dc.creator.personalname', 'dc.contributor'];
const OTHERS = [
  'author', 'article.author', 'article.author.name', 'parsely-author', 'sailthru.author', 'byl', 'byline', 'author.name',
  'article.byline', 'rbauthors', 'cxenseparse.author', 'dcsext.author', 'og.article.author', 'og.author', 'vr.author',
];
const VISIBLE = [
  '[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]', 'a[rel~="author"]', '.byline [class*="name"]', '.byline a', '.byline',
  '.p-author', '.author-name', '[class*="byline-name"]', '[class*="ByLine"] a', '[data-testid*="byline"] a', '.article-author', '.post-author',
  '.entry-author', '.author a', '.author', '[class*="author__name"]', '[class*="Author"] a',
];
const LONGEST_BYLINE = 200;

/** Who wrote a page, in its order. `byline` is what the readable part of the page carried as one. */
export function readAuthors(document: Document, ld: LdNode | null, meta: MetaTags, byline: string | null): Found<string[]> | null {
  const described = [
    () => fromMeta(meta, CITATION, authorName, 'citation'),
    () => fromMeta(meta, DUBLIN_CORE, authorName, 'dublin-core'),
    () => found(namesOf(ld?.['author']).flatMap(authorNames), 'json-ld'),
    () => fromMeta(meta, OTHERS, authorNames, 'meta'),
    () => writtenBy(meta),
    () => found(namesOf(ld?.['creator']).flatMap(authorNames), 'json-ld'),
    () => visible(document),
    () => found(authorNames(byline ?? ''), 'visible-text'),
  ];
  for (const read of described) {
    const authors = read();
    if (authors) return authors;
  }
  return null;
}

function fromMeta(
  meta: MetaTags, names: readonly string[], read: (written: string) => string[], foundIn: Found<string[]>['foundIn'],
): Found<string[]> | null {
  for (const name of names) {
    const authors = found((meta.get(name) ?? []).filter((value) => !/^(https?:|www\.|@|\/)/i.test(value)).flatMap(read), foundIn);
    if (authors) return authors;
  }
  return null;
}

// The pair of tags that messengers show beside a link: "Written by", and who.
function writtenBy(meta: MetaTags): Found<string[]> | null {
  for (const n of [1, 2]) {
    if (/by|author/i.test(meta.get(`twitter.label${n}`)?.[0] ?? '')) {
      return found((meta.get(`twitter.data${n}`) ?? []).flatMap(authorNames), 'meta');
    }
  }
  return null;
}

function visible(document: Document): Found<string[]> | null {
  for (const selector of VISIBLE) {
    const texts = [...document.querySelectorAll(selector)].slice(0, 6)
      .filter((element) => !isElsewhere(element))
      .map((element) => element.getAttribute('content') ?? element.textContent ?? '')
      .filter((text) => lineOf(text).length > 1 && lineOf(text).length <= LONGEST_BYLINE && !/^https?:/.test(text.trim()));
    const authors = found(texts.flatMap((text) => authorNames(text.trim())), selector.includes('itemprop') ? 'microdata' : 'visible-text');
    if (authors) return authors;
  }
  return null;
}

/** Comments, lists of other articles and the foot of a page name other people. */
function isElsewhere(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 12; at = at.parentElement, up += 1) {
    const words = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`;
    if (/\b(comments?|comment-\w+|related|recommend\w*|sidebar|footer|widget|teaser)\b/i.test(words) || at.localName === 'footer') return true;
    if (at.localName === 'article' || at.localName === 'body') return false;
  }
  return false;
}

function found(names: string[], foundIn: Found<string[]>['foundIn']): Found<string[]> | null {
  return names.length === 0 ? null : { value: distinct(names), foundIn };
}
