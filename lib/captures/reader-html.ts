import sanitizeHtml from 'sanitize-html';

const LONGEST = 2_000_000;
const DEEPEST = 100;
const TAGS = [
  'p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'q', 'cite', 'pre', 'code', 'em', 'strong', 'b', 'i', 'u', 's', 'sub', 'sup', 'small',
  'mark', 'abbr', 'time', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'figure', 'figcaption', 'div',
  'section', 'article', 'span', 'a', 'del', 'ins', 'details', 'summary', 'ruby', 'rt', 'rp', 'bdi', 'bdo',
];

/**
 * The readable part of a page with nothing left in it that acts: no script, style, frame, form, picture or event. Links
 * stay, made whole by the page's own address, and lead out of the sandbox only where somebody opens them by hand.
 */
export function readerHtml(html: string, address: string | null): string {
  return sanitizeHtml(html.slice(0, LONGEST), {
    allowedTags: TAGS, nestingLimit: DEEPEST, disallowedTagsMode: 'discard', enforceHtmlBoundary: false,
    allowedAttributes: { a: ['href', 'rel'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'], time: ['datetime'], '*': ['lang', 'dir'] },
    allowedSchemes: ['http', 'https'], allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href, lang, dir }) => ({ tagName, attribs: { ...link(href, address), ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) } }),
      h1: 'h2',
    },
  });
}

function link(href: string | undefined, base: string | null): Record<string, string> {
  if (href === undefined || !URL.canParse(href, base ?? undefined)) return {};
  const url = new URL(href, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? { href: url.href, rel: 'noreferrer nofollow' } : {};
}
