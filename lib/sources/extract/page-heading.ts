import { linesOf } from './near-heading.ts';
import type { MarkedElement } from './marked-element.ts';

const MOST_HEADINGS = 12;
const SHORTEST_SPOKEN = 6;

type Heading = { at: number; text: string };

/**
 * Which of its elements is the heading of a page: the longest of the first level that its window, or the cards shared
 * of it, speak of too; else such a one below it, where the first is the name of the site; else the longest. -1
 * where it has none. `spoken` is what the page is called there, `site` what its site is called.
 */
export function headingIn(all: readonly MarkedElement[], spoken: readonly string[], site: string): number {
  const said = spoken.map(folded).filter((text) => text.length >= SHORTEST_SPOKEN);
  const own = folded(site);
  const read = (tag: string) => all.flatMap((marked, at) => (marked.tag === tag && !leadsHome(marked.element) ? [at] : [])).slice(0, MOST_HEADINGS)
    .map((at): Heading => ({ at, text: folded(headingText(all[at])) })).filter(({ text }) => text.length > 3 && text !== own);
  const isSpoken = ({ text }: Heading) => text.length >= SHORTEST_SPOKEN && said.some((one) => one.includes(text) || text.includes(one));
  const [first, second] = [read('h1'), [...read('h2'), ...read('h3')]];
  return longest(first.filter(isSpoken)) ?? longest(second.filter((heading) => isSpoken(heading) && heading.text.includes(' '))) ?? longest(first) ?? -1;
}

// The name of a site leads to its front page.
function leadsHome(heading: Element): boolean {
  const link = heading.closest('a') ?? heading.querySelector('a');
  const href = link?.getAttribute('href') ?? null;
  return href !== null && (/\bhome\b/.test(link?.getAttribute('rel') ?? '') || /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(href)) && href !== '';
}

/** The text of a heading on one line, its parts apart. */
export function headingText(marked: MarkedElement | undefined): string {
  return marked ? linesOf(marked.element).join(' ') : '';
}

function longest(headings: readonly Heading[]): number | undefined {
  return headings.toSorted((a, b) => b.text.length - a.text.length)[0]?.at;
}

function folded(text: string): string {
  return text.toLowerCase().normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
