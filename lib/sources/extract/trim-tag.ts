// What the readers of a page look at; every other attribute would only become a node of its own.
const KEPT = new Set([
  'class', 'id', 'href', 'src', 'alt', 'title', 'content', 'name', 'property', 'value', 'itemprop', 'rel', 'datetime', 'pubdate', 'lang', 'dir', 'role', 'hidden',
  'aria-hidden', 'aria-modal', 'data-testid', 'colspan', 'rowspan', 'cite', 'http-equiv', 'charset', 'summary', 'start', 'width', 'height',
]);
const LONGEST_VALUE: Record<string, number> = { class: 1000, id: 300, src: 2000, href: 4000 };
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;
const HIDES = /(?:^|[;"'\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** An opening tag with only the attributes that say something of a page; of a style only whether it hides. */
export function trimTag(name: string, tag: string): string {
  if (tag.length <= name.length + 2) return tag;
  const kept: string[] = [];
  for (const [written, attribute = '', value] of tag.slice(name.length + 1, -1).matchAll(ATTRIBUTE)) {
    const lower = attribute.toLowerCase();
    if (lower === 'style' && value !== undefined && HIDES.test(value)) kept.push('style="display:none"');
    if (KEPT.has(lower) && (value?.length ?? 0) <= (LONGEST_VALUE[lower] ?? Infinity)) kept.push(written);
  }
  return kept.length === 0 ? `<${name}>` : `<${name} ${kept.join(' ')}>`;
}
