import { blockText } from './block-text.ts';
import { restoreMarks } from './many-entities.ts';
import { lineOf } from './page-document.ts';
import { Weighing } from './weighing.ts';

export type ReadablePart = { title: string | null; byline: string | null; html: string; text: string };

/** Above this a page is no article to be weighed: each further element costs, and its own marks serve better. */
const MOST_ELEMENTS = 8000;
/** Up to here a weighing that finds little is done again with fewer doubts, which costs the page anew each time. */
const MOST_WEIGHED_AGAIN = 2500;
const SHORTEST_ARTICLE = 300;

/** What a person would read of a page: its main text, or all its text where none stands out. Changes the document. */
export function readablePart(document: Document, reopen: () => Document): ReadablePart {
  const marked = markedArticle(document);
  const markedLength = marked ? paragraphLength(marked) : 0;
  withoutConsent(document);
  const count = document.querySelectorAll('*').length;
  if (count > MOST_ELEMENTS) return partOf(marked ?? document.body, { title: null, byline: null });
  const part = weighedPart(document, count > MOST_WEIGHED_AGAIN ? 1 : SHORTEST_ARTICLE);
  if (part.text === '') return partOf(reopen().body, part);
  if (count > MOST_WEIGHED_AGAIN && part.text.length < SHORTEST_ARTICLE) {
    const again = reopen();
    return partOf(markedArticle(again) ?? again.body, part);
  }
  // Where the weighing came out with a notice or a caption, what the page itself marks as its article is better.
  if (marked === null || part.text.length > LONGEST_NOTICE || markedLength < part.text.length * 3) return part;
  const again = markedArticle(reopen());
  return again ? partOf(again, part) : part;
}

function partOf(element: Element, { title, byline }: Pick<ReadablePart, 'title' | 'byline'>): ReadablePart {
  return { title, byline, html: element.innerHTML, text: restoreMarks(blockText(element)) };
}

const LONGEST_NOTICE = 700;

const CONSENT = ['onetrust', 'cookie-consent', 'cookie-banner', 'cookiebanner', 'cookie-notice', 'consent', 'gdpr', 'didomi', 'usercentrics']
  .flatMap((word) => [`[id*="${word}"]`, `[class*="${word}"]`]).join(',');

// A dialogue about cookies can be longer than the news. One that holds the heading is the page itself.
function withoutConsent(document: Document): void {
  for (const element of [...document.querySelectorAll(CONSENT)].slice(0, 50)) {
    const isPage = element === document.body || element === document.documentElement || element.querySelector('h1, article, main') !== null;
    if (!isPage) element.remove();
  }
}

function markedArticle(document: Document): Element | null {
  const marked = [...document.querySelectorAll('[itemprop~="articleBody"], article, [role="main"], main')].slice(0, 20);
  const sized = marked.map((element) => ({ element, length: paragraphLength(element) })).toSorted((a, b) => b.length - a.length);
  const longest = sized[0];
  // The innermost that still holds nearly all of it.
  const inner = longest && sized.findLast(({ element, length }) => length > longest.length * 0.9 && longest.element.contains(element));
  return inner?.element ?? null;
}

function paragraphLength(element: Element): number {
  return [...element.getElementsByTagName('p')].slice(0, 500).reduce((sum, p) => sum + (p.textContent ?? '').trim().length, 0);
}

function weighedPart(document: Document, charThreshold: number): ReadablePart {
  // The weighing would take the whole page for its own header where the root is marked as having one.
  for (const mark of ['class', 'id']) document.documentElement.removeAttribute(mark);
  const article = new Weighing(document, { serializer: (node) => node as Element, charThreshold }).parse();
  const said = { title: lineOf(article?.title) || null, byline: article?.byline ?? null };
  return article?.content ? partOf(article.content, said) : { ...said, html: '', text: restoreMarks(blockText(document.body)) };
}
