import type { Found } from './extracted.ts';
import { textOf, type LdNode } from './json-ld.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';
import { lineOf } from './page-document.ts';

const OPENGRAPH = ['og.title'];
const CITATION = ['citation.title', 'wkhealth.title', 'bepress.citation.title'];
const DUBLIN_CORE = ['dc.title', 'dcterms.title', 'dcterm.title'];
const OTHERS = ['weibo.article.title', 'weibo.webpage.title', 'twitter.title', 'parsely-title', 'sailthru.title', 'title', 'headline'];
const LONGEST = 400;

/** The title of a page as its publisher gives it, with where it stood. `fallback` is read off the visible page. */
export function readTitle(
  document: Document, ld: LdNode | null, meta: MetaTags, fallback: string | null,
): Found<string> | null {
  const candidates: [Found<string>['foundIn'], string | null][] = [
    ['json-ld', textOf(ld?.['headline'])],
    ['citation', firstMeta(meta, CITATION)],
    ['dublin-core', firstMeta(meta, DUBLIN_CORE)],
    ['opengraph', firstMeta(meta, OPENGRAPH)],
    ['json-ld', textOf(ld?.['name'])],
    ['meta', firstMeta(meta, OTHERS)],
    ['microdata', lineOf(document.querySelector('[itemprop~="headline"]')?.textContent)],
    ['html', lineOf(fallback)],
    ['html', lineOf(document.querySelector('title')?.textContent)],
    ['visible-text', lineOf(document.querySelector('h1')?.textContent)],
  ];
  const given = candidates.filter(([, value]) => value !== null && value !== '');
  const shown = ['h1', 'title'].map((name) => document.querySelector(name)?.textContent ?? '').join(' ');
  // Some pages describe themselves to machines in other words than their readers see: then what is seen wins.
  const isTrusted = ([foundIn, value]: (typeof given)[number]) => foundIn !== 'json-ld' || isSeen(value ?? '', shown);
  const found = given.find(isTrusted) ?? given[0];
  if (!found) return null;
  const [foundIn, value] = found;
  // A headline cut for a search engine: the page's own heading says the rest.
  const whole = /(\.{3}|…)$/.test(value ?? '') ? wholeOf(value ?? '', document) : null;
  return { value: (whole ?? value ?? '').slice(0, LONGEST), foundIn: whole === null ? foundIn : 'visible-text' };
}

/** Whether at least half of its words stand in the heading or the title of the window. */
function isSeen(value: string, shown: string): boolean {
  const seen = new Set(wordsIn(shown));
  const words = wordsIn(value);
  return seen.size === 0 || words.filter((word) => seen.has(word)).length >= words.length / 2;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wholeOf(cut: string, document: Document): string | null {
  const start = cut.replace(/\s*(\.{3}|…)$/, '');
  const heading = lineOf(document.querySelector('h1')?.textContent);
  return start.length > 10 && heading.startsWith(start) ? heading : null;
}
