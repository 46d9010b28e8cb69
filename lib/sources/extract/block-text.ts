/** Elements that begin a new line of text. */
export const BLOCKS = new Set([
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
