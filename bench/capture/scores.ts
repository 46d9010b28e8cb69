const DAY_MS = 86_400_000;

/** The words of a text, folded; scripts without spaces count each letter as a word. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether the expected title stands within the one that was read, word for word, or the other way round. */
export function isTitleContained(read: string | null, expected: string): boolean {
  const [a, b] = [` ${wordsOf(read ?? '').join(' ')} `, ` ${wordsOf(expected).join(' ')} `];
  return a.trim() !== '' && (a.includes(b) || b.includes(a));
}

/** The share of words that two lists of names have in common, of those in the shorter list. */
export function authorOverlap(read: readonly string[], expected: readonly string[]): number {
  const [a, b] = [new Set(wordsOf(read.join(' '))), new Set(wordsOf(expected.join(' ')))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size === 0 || b.size === 0 ? 0 : shared / Math.min(a.size, b.size);
}

/** Whether two dates lie at most a day apart. */
export function isWithinADay(read: string | null, expected: string): boolean {
  const written = Date.parse(expected.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T').replace(/(\.\d{3})\d+/, '$1').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return read !== null && Math.abs(Date.parse(read) - written) <= DAY_MS;
}

/** F1 of the words of two texts, as bags. */
export function textF1(read: string, expected: string): number {
  const [a, b] = [wordsOf(read), wordsOf(expected)];
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const n = left.get(word) ?? 0;
    if (n > 0) shared += 1;
    left.set(word, n - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
}
