import { Readability } from '@mozilla/readability';

const [ELEMENT, TEXT] = [1, 3];
const BYLINE = /byline|author|dateline|writtenby|p-author/i;

/**
 * Readability, asking the cheap half of three of its questions first: each of them reads all the text below every
 * element of a page, where a look at a mark or at the first words answers nearly always. The answers are the same.
 */
export class Weighing extends Readability<Element> {
  _isProbablyVisible(node: Element): boolean {
    // A style is kept on its way here only where it hides.
    if (node.hasAttribute('style') || node.hasAttribute('hidden')) return false;
    return node.getAttribute('aria-hidden') !== 'true' || node.className.includes('fallback-image');
  }

  _isValidByline(node: Element, marks: string): boolean {
    const isMarked = node.getAttribute('rel') === 'author' || node.getAttribute('itemprop')?.includes('author') || BYLINE.test(marks);
    const length = isMarked ? (node.textContent ?? '').trim().length : 0;
    return length > 0 && length < 100;
  }

  _isElementWithoutContent(node: Element): boolean {
    if (node.nodeType !== ELEMENT || hasWords(node)) return false;
    return node.children.length === 0 || node.children.length === node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length;
  }
}

function hasWords(root: Element): boolean {
  for (let node: Node | null = root.firstChild; node; node = after(node, root)) {
    if (node.nodeType === TEXT && (node.nodeValue ?? '').trim() !== '') return true;
  }
  return false;
}

function after(node: Node, root: Element): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}
