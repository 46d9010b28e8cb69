import { Readability } from '@mozilla/readability';
import { restoreMarks } from './many-entities.ts';
import { lineOf } from './page-document.ts';

export type ReadablePart = { title: string | null; byline: string | null; html: string; text: string };

/** Above this a page is no article, and weighing each of its elements would take seconds. */
const MOST_ELEMENTS = 12_000;

/** What a person would read of a page: its main text, or all its text where none stands out. Changes the document. */
export function readablePart(document: Document, reopen: () => Document): ReadablePart {
  const marked = markedArticle(document);
  const markedLength = marked ? paragraphLength(marked) : 0;
  const part = weighedPart(document);
  // Where the weighing came out with a notice or a caption, what the page itself marks as its article is better.
  if (marked === null || part.text.length > LONGEST_NOTICE || markedLength < part.text.length * 3) return part;
  const again = markedArticle(reopen());
  return again ? { ...part, html: again.innerHTML, text: restoreMarks(blockText(again)) } : part;
}

const LONGEST_NOTICE = 700;

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

function weighedPart(document: Document): ReadablePart {
  const count = document.getElementsByTagName('*').length;
  const article = count <= MOST_ELEMENTS ? new Readability<Element>(document, { serializer: (node) => node as Element, charThreshold: 300 }).parse() : null;
  if (!article?.content) return { title: lineOf(article?.title) || null, byline: null, html: '', text: restoreMarks(blockText(document.body)) };
  return {
    title: lineOf(article.title) || null, byline: article.byline ?? null,
    html: article.content.innerHTML, text: restoreMarks(blockText(article.content)),
  };
}

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'caption', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul', 'br',
]);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);
const [TEXT, ELEMENT] = [3, 1];

/** The text of an element, a line for each block; walks without recursion, whatever the depth. */
export function blockText(root: Element | null): string {
  const parts: string[] = [];
  for (let node: Node | null = root; node; node = following(node, root, parts)) {
    if (node.nodeType === TEXT) parts.push((node.nodeValue ?? '').replace(/[\s\u00A0]+/g, ' '));
    if (node.nodeType === ELEMENT && BLOCKS.has((node as Element).localName)) parts.push('\n');
  }
  return parts.join('').replace(/ *\n[ \n]*/g, '\n').replace(/ {2,}/g, ' ').trim();
}

function following(node: Node, root: Element | null, parts: string[]): Node | null {
  if (node.firstChild && !UNSEEN.has((node as Element).localName)) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nodeType === ELEMENT && BLOCKS.has((at as Element).localName)) parts.push('\n');
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}
