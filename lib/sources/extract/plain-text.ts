import { lineOf } from './page-document.ts';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' };

/** A value from a script or an attribute that was written as HTML, as one line of plain text. */
export function decodeText(value: string): string {
  const decoded = value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all: string, decimal?: string, hex?: string, name = '') => {
    if (name !== '') return NAMED[name.toLowerCase()] ?? all;
    const code = Number(decimal ?? `0x${hex}`);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });
  return lineOf(decoded.replace(/<\/?[a-z][^>]{0,200}>/gi, ''));
}
