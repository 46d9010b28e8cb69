import { parseHTML } from 'linkedom';
import { tameHtml } from './tame-html.ts';

export type Page = { document: Document; jsonLd: string[]; address: string | null };

/** Parses a page, of any size and shape, into a document with a head and a body. */
export function openPage(source: string, address: string | null): Page {
  const { html, jsonLd } = tameHtml(source);
  return { document: parseHTML(withBody(html)).document as unknown as Document, jsonLd, address };
}

// The parser makes no element that the page does not write; Readability and we need all three.
function withBody(html: string): string {
  const hasHtml = /<html[\s>]/i.test(html);
  const hasBody = /<body[\s>]/i.test(html);
  if (hasHtml && hasBody) return html;
  const inner = html.replace(/<!doctype[^>]*>/i, '').replace(/<\/?html[^>]*>/gi, '');
  const language = /<html[^>]*\slang=["']?([\w-]+)/i.exec(html)?.[1];
  const open = language === undefined ? '<html>' : `<html lang="${language}">`;
  if (hasBody) return `<!doctype html>${open}${inner}</html>`;
  const headEnd = /<\/head\s*>/i.exec(inner);
  if (headEnd) {
    const at = headEnd.index + headEnd[0].length;
    return `<!doctype html>${open}${inner.slice(0, at)}<body>${inner.slice(at)}</body></html>`;
  }
  const head = (inner.match(/<(title)[\s>][\s\S]{0,2000}?<\/title>|<(meta|link)\s[^>]*>/gi) ?? []).slice(0, 300).join('');
  return `<!doctype html>${open}<head>${head}</head><body>${inner.replace(/<\/?head[^>]*>/gi, '')}</body></html>`;
}

/** The text of an element on one line, without the places where a word may break. */
export function lineOf(text: string | null | undefined): string {
  return (text ?? '').replace(/[\u00AD\u200B\u2060\uFEFF]+/g, '').replace(/\s+/g, ' ').trim();
}
