import { lineOf } from './page-document.ts';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' };

/** A value from a script or an attribute that was written as HTML, as one line of plain text. */
export function decodeText(value: string): string {
  const decoded = value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all: string, decimal?: string, hex?: string, name = '') => {
    if (name !== '') return NAMED[name.toLowerCase()] ?? accented(name) ?? all;
    const code = Number(decimal ?? `0x${hex}`);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });
  return lineOf(decoded.replace(/<\/?[a-z][^>]{0,200}>/gi, ''));
}

const MARKS: Record<string, string> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303', cedil: '\u0327', ring: '\u030A', caron: '\u030C' };
const LETTERS: Record<string, string> = { szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', oelig: 'œ', OElig: 'Œ', iquest: '¿', iexcl: '¡', laquo: '«', raquo: '»', eth: 'ð', thorn: 'þ' };

// "&eacute;" is an e with an acute, and so on for all that are named so.
function accented(name: string): string | null {
  const mark = MARKS[name.slice(1)];
  return mark === undefined ? LETTERS[name] ?? null : `${name[0]}${mark}`.normalize('NFC');
}
