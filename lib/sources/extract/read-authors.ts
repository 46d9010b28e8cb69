import { authorName, authorNames, distinct, isHandle, isImpersonal, isPersonal } from './author-names.ts';
import type { Found } from './extracted.ts';
import { namesOf, type LdNode } from './json-ld.ts';
import type { MarkedElements } from './marked-element.ts';
import type { MetaTags } from './meta-tags.ts';
import { visibleAuthors } from './visible-authors.ts';

const CITATION = ['citation.author', 'citation.authors', 'wkhealth.authors'];
const DUBLIN_CORE = ['dc.creator', 'dcterms.creator', 'dcterm.creator', 'dc.creator.personalname', 'dc.contributor'];
const OTHERS = [
  'article.author', 'article.author.name', 'author', 'authors', 'parsely-author', 'sailthru.author', 'byl', 'byline', 'author.name', 'writer',
  'article.byline', 'rbauthors', 'cxenseparse.author', 'dcsext.author', 'og.article.author', 'og.author', 'vr.author',
];

type Authors = Found<string[]>;
/** What a page is read for its authors: what it declares, what it shows, and the names that are its publisher's. */
export type AuthorSources = { ld: LdNode | null; meta: MetaTags; marked: MarkedElements; publishers: readonly string[]; host: string; text: () => string };

/**
 * Who wrote a page, in its order: as declared, unless that names only the publisher, or somebody whom readers of the
 * page do not see while they see another, or only what somebody signs in as; then as shown. Apart from them the publisher, who counts where nobody else
 * is named.
 */
export function readAuthors({ ld, meta, marked, publishers, host, text }: AuthorSources): { people: Authors | null; publisher: Authors | null } {
  const published = new Set(publishers.map(folded));
  const people = (found: Authors | null): Authors | null => {
    const kept = found && published.has(folded(found.value.join(''))) ? [] : found?.value.filter((name) => !published.has(folded(name)) && !isImpersonal(name) && (isPersonal(name) || folded(name) !== host)) ?? [];
    return found && kept.length > 0 ? { ...found, value: kept } : null;
  };
  const declared = declaredAuthors(ld, meta);
  const named = declared.map(people).find((found) => found !== null) ?? null;
  const isHandles = named?.value.every(isHandle) ?? false;
  if (named && !isHandles && (named.foundIn !== 'meta' || isSeen(named.value, text()))) return { people: named, publisher: null };
  const visible = visibleAuthors(marked);
  const shown = people(visible);
  if (shown && (!named || shown.value.some(isPersonal))) return { people: shown, publisher: null };
  return { people: named, publisher: declared.find((found) => found !== null) ?? visible };
}

/** The authors of the part of a page that a person reads, as the search for that part came upon them. */
export function readByline(byline: string | null): Authors | null {
  return found(authorNames(byline ?? ''), 'visible-text');
}

const SIGNED = /^(?:(?:autor(?:in|es)?|auteure?s?|authors?|autore|text|words|story|beitrag|artikel)\s*:|(?:(?:geschrieben|verfasst|text|words|written|posted|beitrag|artikel)\s+)?(?:von|by|par|por))\s+(?=\p{Lu})/iu;
const LONGEST_SIGNATURE = 90;

/** The authors that the text itself names in a line of their own: "Text: Jane Doe". */
export function readSignature(text: string): Authors | null {
  for (const line of text.split('\n')) {
    const names = line.length <= LONGEST_SIGNATURE && SIGNED.test(line) ? authorNames(line).filter((name) => isPersonal(name) && /\p{Ll}|\p{Lo}/u.test(name)) : [];
    if (names.length > 0) return found(names, 'visible-text');
  }
  return null;
}

function declaredAuthors(ld: LdNode | null, meta: MetaTags): (Authors | null)[] {
  return [
    fromMeta(meta, CITATION, authorName, 'citation'), fromMeta(meta, DUBLIN_CORE, authorName, 'dublin-core'),
    found(namesOf(ld?.['author']).flatMap(authorNames), 'json-ld'), ...OTHERS.map((name) => fromMeta(meta, [name], authorNames, 'meta')),
    writtenBy(meta), found(namesOf(ld?.['creator']).flatMap(authorNames), 'json-ld'),
  ];
}

function fromMeta(
  meta: MetaTags, names: readonly string[], read: (written: string) => string[], foundIn: Authors['foundIn'],
): Authors | null {
  for (const name of names) {
    const authors = found((meta.get(name) ?? []).filter((value) => !/^(https?:|www\.|@|\/)/i.test(value)).flatMap(read), foundIn);
    if (authors) return authors;
  }
  return null;
}

// The pair of tags that messengers show beside a link: "Written by", and who.
function writtenBy(meta: MetaTags): Authors | null {
  for (const n of [1, 2]) {
    if (/by|author|von|par|por|door/i.test(meta.get(`twitter.label${n}`)?.[0] ?? '')) {
      return found((meta.get(`twitter.data${n}`) ?? []).flatMap(authorNames), 'meta');
    }
  }
  return null;
}

function isSeen(names: readonly string[], text: string): boolean {
  const seen = text.toLowerCase();
  return names.some((name) => seen.includes(name.toLowerCase().split(' ').at(-1) ?? ''));
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').replace(/(?:inc|ltd|llc|com|org|net|staff)$/, '');
}

function found(names: string[], foundIn: Authors['foundIn']): Authors | null {
  return names.length === 0 ? null : { value: distinct(names), foundIn };
}
