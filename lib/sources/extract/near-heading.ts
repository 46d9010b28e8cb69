import type { MarkedElements } from './marked-element.ts';
import { BLOCKS } from './block-text.ts';
import { lineOf } from './page-document.ts';

const [TEXT, ELEMENT] = [3, 1];

/**
 * The text of an element as lines: a new one where a block begins, and where two elements stand side by side with
 * nothing between their words, as in `<b>Jane Doe</b><span>Staff writer</span>`.
 */
export function linesOf(element: Element): string[] {
  const parts: string[] = [];
  const walk = (node: Node, depth: number): void => {
    if (node.nodeType === TEXT) parts.push((node.nodeValue ?? '').replace(/[\s\u00A0]+/g, ' '));
    if (node.nodeType !== ELEMENT || depth > 30) return;
    const isBlock = BLOCKS.has((node as Element).localName);
    const edge = isBlock ? '\n' : '\u0000';
    parts.push(edge);
    for (const child of node.childNodes) walk(child, depth + 1);
    parts.push(edge);
  };
  walk(element, 0);
  return parts.join('').replace(/\u0000* \u0000*/g, ' ').replace(/\u0000+/g, '\n').split('\n').map(lineOf).filter((line) => line !== '');
}

/** Short pieces of text that stand near the heading of a page, nearest after it first, with the element they stand in. */
export function textsNearHeading({ all, heading, isElsewhere }: MarkedElements): { element: Element; text: string }[] {
  const start = all[heading]?.element;
  if (!start) return [];
  const nodes = [...textNodes(start, following, AFTER), ...textNodes(start, preceding, BEFORE)];
  return nodes.flatMap((node) => {
    const element = node.parentElement;
    return element && !start.contains(element) && !isElsewhere(element) ? [{ element, text: runOf(node) }] : [];
  });
}

const [AFTER, BEFORE] = [40, 12];

function textNodes(start: Element, step: (node: Node) => Node | null, most: number): Node[] {
  const found: Node[] = [];
  for (let node = step(start), seen = 0; node && found.length < most && seen < 900; node = step(node), seen += 1) {
    if (node.nodeType === TEXT && node.previousSibling?.nodeType !== TEXT && runOf(node) !== '') found.push(node);
  }
  return found;
}

// The parser begins a new node at each entity.
function runOf(first: Node): string {
  const parts: string[] = [];
  for (let node: Node | null = first; node?.nodeType === TEXT; node = node.nextSibling) parts.push(node.nodeValue ?? '');
  return lineOf(parts.join(''));
}

function following(node: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

function preceding(node: Node): Node | null {
  let at = node.previousSibling;
  if (!at) return node.parentNode;
  while (at.lastChild) at = at.lastChild;
  return at;
}
