import { lineOf } from './page-document.ts';

/** An element that says by its attributes or its kind what it may hold. */
export type MarkedElement = { element: Element; tag: string; words: readonly string[]; id: string; itemprop: string; rel: string };

/** The elements of a page that may name its author or its date, in their order, and which of them is its heading. */
export type MarkedElements = { all: readonly MarkedElement[]; heading: number };

const MOST = 15_000;
const TELLING = new Set(['time', 'h1', 'cite', 'address', 'abbr', 'a']);

// The parser answers getElementsByTagName("*") with nothing.
/** One walk over the page, so that no question about its marks costs another. */
export function markedElements(document: Document): MarkedElements {
  const all: MarkedElement[] = [];
  for (const element of document.querySelectorAll('*')) {
    const marked = markedElement(element);
    if (marked) all.push(marked);
    if (all.length >= MOST) break;
  }
  return { all, heading: headingIn(all) };
}

const MOST_HEADINGS = 12;

// The heading of the site often comes first; that of an article is the longest.
function headingIn(all: readonly MarkedElement[]): number {
  const headings = all.flatMap(({ tag }, at) => (tag === 'h1' ? [at] : [])).slice(0, MOST_HEADINGS)
    .map((at) => ({ at, length: lineOf(all[at]?.element.textContent).length })).filter(({ length }) => length > 3);
  return headings.toSorted((a, b) => b.length - a.length)[0]?.at ?? -1;
}

/** The heading of a page, on one line; empty where it has none. */
export function headingOf({ all, heading }: MarkedElements): string {
  return lineOf(all[heading]?.element.textContent);
}

function markedElement(element: Element): MarkedElement | null {
  const tag = element.localName;
  const get = (name: string) => element.getAttribute(name) ?? '';
  const marks = `${get('class')} ${get('data-testid')}`;
  const [id, itemprop, rel] = [get('id'), get('itemprop'), get('rel')];
  if (marks === ' ' && id === '' && itemprop === '' && rel === '' && !TELLING.has(tag)) return null;
  return { element, tag, words: marks.trim() === '' ? [] : marks.toLowerCase().trim().split(/\s+/), id: id.toLowerCase(), itemprop, rel };
}

const ASIDE = /^(?:comments?|related|recommend\w*|recirc\w*|sidebar|footer|copyright|teasers?|widgets?|disqus|trending|newsletter|nav|navbar|menu|breadcrumbs?)$/;
// "has-sidebar", "content-sidebar-wrap": the whole page, laid out with one.
const LAYOUT = /^(?:has|with|no|without|layout|wrap|wrapper|page|main|content|site|body)$/;
const LONGEST_ASIDE = 300;

/** Whether an element lies among comments, links to other articles, or at the foot of the page. */
export function isElsewhere(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 14; at = at.parentElement, up += 1) {
    if (at.localName === 'body') return false;
    if (/^(aside|footer|nav)$/.test(at.localName) && isLarge(at)) return true;
    const marks = `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`;
    if (marks !== ' ' && marks.split(/\s+/).some(isAsideMark)) return true;
    if (at.localName === 'article' || at.localName === 'main') return false;
  }
  return false;
}

// A small foot or aside within an article may hold its byline; the one of the page does not.
function isLarge(aside: Element): boolean {
  return aside.localName === 'nav' || aside.parentElement?.localName === 'body' || lineOf(aside.textContent).length > LONGEST_ASIDE;
}

function isAsideMark(mark: string): boolean {
  const words = mark.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '');
  return words.some((word) => ASIDE.test(word)) && !words.some((word) => LAYOUT.test(word));
}
