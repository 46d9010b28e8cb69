import type { Found } from './extracted.ts';
import { textOf, type LdNode } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { lineOf } from './page-document.ts';

const OPENGRAPH = ['og.title'];
const CITATION = ['citation.title', 'wkhealth.title', 'bepress.citation.title'];
const DUBLIN_CORE = ['dc.title', 'dcterms.title', 'dcterm.title'];
const OTHERS = ['weibo.article.title', 'weibo.webpage.title', 'twitter.title', 'parsely-title', 'sailthru.title', 'title', 'headline'];
const LONGEST = 400;
/** Fewer words may be the name of a section. */
const SHORTEST_HEADING = 4;

/** The title of a page as its publisher gives it, with where it stood. `fallback` is read off the visible page. */
export function readTitle(
  document: Document, ld: LdNode | null, meta: MetaTags, heading: string, fallback: string | null,
): Found<string> | null {
  const windowTitle = lineOf(document.querySelector('title')?.textContent);
  const candidates: [Found<string>['foundIn'], string | null][] = [
    ['json-ld', textOf(ld?.['headline'])],
    ['citation', firstMeta(meta, CITATION)],
    ['dublin-core', firstMeta(meta, DUBLIN_CORE)],
    ['opengraph', firstMeta(meta, OPENGRAPH)],
    ['json-ld', textOf(ld?.['name'])],
    ['meta', firstMeta(meta, OTHERS)],
    ['microdata', lineOf(document.querySelector('[itemprop~="headline"]')?.textContent)],
    ['html', lineOf(fallback)],
    ['html', windowTitle],
    ['visible-text', heading],
  ];
  const given = candidates.filter(([, value]) => value !== null && value !== '');
  // Some pages describe themselves to machines in other words than their readers see: then what is seen wins.
  const isWhole = wordsIn(heading).length >= SHORTEST_HEADING;
  const isTrusted = ([foundIn, value]: (typeof given)[number]) => foundIn === 'html' || foundIn === 'visible-text'
    || ((!isWhole || isSeen(value ?? '', heading)) && (foundIn !== 'json-ld' || isSeen(value ?? '', `${heading} ${windowTitle}`)));
  const found = given.find(isTrusted) ?? given[0];
  if (!found) return null;
  const [foundIn, value] = found;
  const whole = asHeaded(value ?? '', heading);
  return { value: (whole ?? value ?? '').slice(0, LONGEST), foundIn: whole === null ? foundIn : 'visible-text' };
}

/** What a page is called where it is not read: in its window, on cards, to machines. */
export function spokenTitles(document: Document, ld: LdNode | null, meta: MetaTags): string[] {
  const titles = [document.querySelector('title')?.textContent, textOf(ld?.['headline']), firstMeta(meta, OPENGRAPH), firstMeta(meta, OTHERS)];
  return titles.map(lineOf).filter((title) => title !== '');
}

/** Whether at least half of its words stand in what readers see. */
function isSeen(value: string, shown: string): boolean {
  const seen = new Set(wordsIn(shown));
  const words = wordsIn(value);
  return seen.size === 0 || words.filter((word) => seen.has(word)).length >= words.length / 2;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The page's own heading, where the title is its start, cut short, or the heading with the site's name behind it. */
function asHeaded(title: string, heading: string): string | null {
  const start = title.replace(/\s*(\.{3}|…)$/, '');
  if (start !== title && start.length > 10 && heading.startsWith(start)) return heading;
  return heading.length > 10 && title.startsWith(heading) && /^\s*[|–—:·»-]/.test(title.slice(heading.length)) ? heading : null;
}
