/** A text as it is compared, and where each unit of it stands in the text it was made from. */
export type PlainText = { text: string; /** Start and end in the original of each unit of `text`. */ from: Int32Array; to: Int32Array };

// A letter with its marks, or a run of Hangul letters: what Unicode may compose into one character.
const CLUSTER = /[\u1100-\u11FF]+\p{M}*|[^\p{M}]\p{M}*|\p{M}+/gu;
const DROPPED = /[\u00AD\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u2032`\u00B4]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * A text as two copies of it are compared: compatibility forms composed (NFKC), any white space as one blank,
 * typographic quotes and dashes as plain ones, soft hyphens and invisible marks gone. Letter case stays.
 */
export function plainText(original: string): PlainText {
  const [pieces, from, to]: [string[], number[], number[]] = [[], [], []];
  let endsInBlank = true;
  const add = (piece: string, start: number, end: number) => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      from.push(start);
      to.push(end);
    }
    endsInBlank = piece.endsWith(' ');
  };
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const plain = plainCluster(cluster);
    if (plain === ' ' && endsInBlank) continue;
    if (plain !== '') add(plain, index, index + cluster.length);
  }
  return { text: pieces.join(''), from: Int32Array.from(from), to: Int32Array.from(to) };
}

function plainCluster(cluster: string): string {
  if (cluster.length === 1 && cluster > ' ' && cluster < '\u007f') return cluster === '`' ? "'" : cluster;
  if (/^\s$/.test(cluster)) return ' ';
  return cluster.replace(DROPPED, '').normalize('NFKC')
    .replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-').replace(/\s+/g, ' ');
}

/** Where a stretch of the plain text stands in the original. */
export function originalPosition({ from, to }: PlainText, start: number, end: number): { start: number; end: number } {
  return { start: from[start] ?? 0, end: to[end - 1] ?? 0 };
}
