const MANY = 20_000;
// Private-use letters that stand for the two characters which would be markup again; put back by `restoreMarks`.
const [LESS, AMPERSAND] = ['\uE0F0', '\uE0F1'];

const NAMED: Record<string, string> = {
  amp: AMPERSAND, lt: LESS, gt: '>', quot: '”', apos: '’', nbsp: '\u00A0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’',
  ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', middot: '·', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£',
  shy: '', zwj: '', zwnj: '',
};

/**
 * Parsers make a text node of every entity, so a page with very many is decoded here instead. Pages with fewer, which
 * are all honest ones, pass unchanged.
 */
export function entityDecoder(source: string): (text: string) => string {
  let seen = 0;
  for (let at = source.indexOf('&'); at !== -1 && seen <= MANY; at = source.indexOf('&', at + 1)) seen += 1;
  return seen <= MANY ? (text) => text : decodeMany;
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,30}));?/iy;
const PIECES = 5000;

// By hand, piece by piece: a replacing function would hold a million matches at once.
function decodeMany(text: string): string {
  const joined: string[] = [];
  const pieces: string[] = [];
  let at = 0;
  for (let next = text.indexOf('&'); next !== -1; next = text.indexOf('&', at)) {
    ENTITY.lastIndex = next;
    const match = ENTITY.exec(text);
    pieces.push(text.slice(at, next), match ? decoded(match) : AMPERSAND);
    at = next + (match?.[0].length ?? 1);
    if (pieces.length >= PIECES) joined.push(pieces.splice(0).join(''));
  }
  pieces.push(text.slice(at));
  joined.push(pieces.join(''));
  return joined.join('');
}

function decoded([, decimal, hex, name = '']: RegExpExecArray): string {
  if (decimal !== undefined || hex !== undefined) return characterOf(Number(decimal ?? `0x${hex}`));
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : `${AMPERSAND}${name};`;
}

function characterOf(code: number): string {
  if (code === 0x3c) return LESS;
  if (code === 0x26) return AMPERSAND;
  if (code === 0x22) return '”';
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
}

/** Puts back what `entityDecoder` had to hide from the parser. */
export function restoreMarks(text: string): string {
  return text.includes(LESS) || text.includes(AMPERSAND) ? text.replaceAll(LESS, '<').replaceAll(AMPERSAND, '&') : text;
}
