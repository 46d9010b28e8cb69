import { elsewhereThan } from './elsewhere.ts';
import type { MarkedElement, MarkedElements } from './marked-element.ts';
import { headingIn, headingText } from './page-heading.ts';

/** What a page is called where it is not read: in its window and on cards, and what its site is called. */
type SpokenOf = { titles: readonly string[]; site: string };

const MOST = 15_000;
const TELLING = new Set(['time', 'h1', 'h2', 'h3', 'cite', 'relative-time', 'address', 'abbr', 'a']);

// The parser answers getElementsByTagName("*") with nothing.
/** One walk over the page, so that no question about its marks costs another. */
export function markedElements(document: Document, spoken: SpokenOf): MarkedElements {
  const all: MarkedElement[] = [];
  for (const element of document.querySelectorAll('*')) {
    const marked = markedElement(element);
    if (marked) all.push(marked);
    if (all.length >= MOST) break;
  }
  const heading = headingIn(all, spoken.titles, spoken.site);
  return { all, heading, isElsewhere: elsewhereThan(all[heading]?.element ?? null) };
}

/** The heading of a page, on one line; empty where it has none. */
export function headingOf({ all, heading }: MarkedElements): string {
  return headingText(all[heading]);
}

function markedElement(element: Element): MarkedElement | null {
  const tag = element.localName;
  const get = (name: string) => element.getAttribute(name) ?? '';
  const marks = `${get('class')} ${get('data-testid')}`;
  // RDFa says the same as microdata, with a prefix; a tag of the head is read elsewhere.
  const rdfa = tag === 'meta' ? '' : get('property').replace(/\b\w+:/g, '');
  const [id, itemprop, rel] = [get('id'), `${get('itemprop')} ${rdfa}`.trim(), get('rel')];
  if (marks === ' ' && id === '' && itemprop === '' && rel === '' && !TELLING.has(tag)) return null;
  return { element, tag, words: marks.trim() === '' ? [] : marks.toLowerCase().trim().split(/\s+/), id: id.toLowerCase(), itemprop, rel };
}
