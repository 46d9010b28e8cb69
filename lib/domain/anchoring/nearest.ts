/** A stretch of a text that is close to a pattern, and how many characters differ. */
export type Near = { start: number; end: number; distance: number };

const WORD_BITS = 32;

/**
 * The stretches of a text closest to a pattern: all that share the least edit distance, if that is at most `limit`.
 *
 * G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", J. ACM 46(3),
 * 1999: the columns of the edit distance table as differences in machine words. Takes time in proportion to the
 * text's length times the pattern's length over 32; blocks that cannot come back under the limit are skipped.
 */
export function nearestIn(text: string, pattern: string, limit: number): Near[] {
  if (pattern === '') return [];
  const ends = nearestEnds(text, pattern, limit);
  return ends.map(({ end, distance }) => ({ start: startOf(text, pattern, end, distance), end, distance }));
}

// No text has it: Unicode keeps it for the program's own use.
const ANCHOR = '\uFFFF';

// Read backwards from its end, the pattern is found again with the same distance: that is where the stretch begins. A run
// of anchors longer than the distance, in front of both, keeps the search from passing over what stands at the end.
function startOf(text: string, pattern: string, end: number, distance: number): number {
  const from = Math.max(0, end - pattern.length - distance);
  const anchor = ANCHOR.repeat(distance + 1);
  const found = nearestEnds(anchor + reversed(text.slice(from, end)), anchor + reversed(pattern), distance).map((one) => one.end - anchor.length);
  // The longest of equals: a word of the passage is not cut off because it was changed.
  return end - Math.max(0, ...found);
}

function reversed(text: string): string {
  let back = '';
  for (let at = text.length - 1; at >= 0; at -= 1) back += text[at];
  return back;
}

type End = { end: number; distance: number };

const MOST_ENDS = 200;

function nearestEnds(text: string, pattern: string, limit: number): End[] {
  const table = new Columns(pattern);
  let least = Math.min(limit, pattern.length);
  let ends: End[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const distance = table.next(text.charCodeAt(at), least);
    if (distance > least) continue;
    if (distance < least) ends = [];
    least = distance;
    if (ends.length < MOST_ENDS) ends.push({ end: at + 1, distance });
  }
  return ends;
}

/** One column of the table after another, of which only the differences between neighbours are kept. */
class Columns {
  readonly #matches = new Map<number, Int32Array>();
  readonly #none: Int32Array;
  readonly #more: Int32Array;
  readonly #less: Int32Array;
  readonly #scores: Int32Array;
  readonly #last: number;
  readonly #lastBits: number;
  #active = -1;

  constructor(pattern: string) {
    const blocks = Math.ceil(pattern.length / WORD_BITS);
    this.#none = new Int32Array(blocks);
    this.#more = new Int32Array(blocks);
    this.#less = new Int32Array(blocks);
    this.#scores = new Int32Array(blocks);
    this.#last = blocks - 1;
    this.#lastBits = pattern.length - this.#last * WORD_BITS;
    for (let at = 0; at < pattern.length; at += 1) this.#noteMatch(pattern.charCodeAt(at), at);
  }

  /** The distance of the whole pattern from what ends at the next unit of the text; above `most` it may be any number above it. */
  next(unit: number, most: number): number {
    if (this.#active < 0) this.#start(Math.max(0, Math.ceil(most / WORD_BITS) - 1));
    const matches = this.#matches.get(unit) ?? this.#none;
    let carry = 0;
    for (let block = 0; block <= this.#active; block += 1) {
      carry = this.#advance(block, matches[block] ?? 0, carry);
      this.#scores[block] = (this.#scores[block] ?? 0) + carry;
    }
    this.#fit(matches, carry, most);
    return this.#active === this.#last ? (this.#scores[this.#last] ?? 0) : most + 1;
  }

  #noteMatch(unit: number, at: number): void {
    const bits = this.#matches.get(unit) ?? new Int32Array(this.#last + 1);
    this.#matches.set(unit, bits);
    const block = Math.floor(at / WORD_BITS);
    bits[block] = (bits[block] ?? 0) | (1 << (at % WORD_BITS));
  }

  #start(active: number): void {
    this.#active = Math.min(active, this.#last);
    for (let block = 0; block <= this.#active; block += 1) this.#open(block, block === 0 ? 0 : (this.#scores[block - 1] ?? 0));
  }

  #open(block: number, above: number): void {
    this.#more[block] = -1;
    this.#less[block] = 0;
    this.#scores[block] = above + (block === this.#last ? this.#lastBits : WORD_BITS);
  }

  // Opens the next block when the last one is low enough to reach into it, and drops those that are out of reach.
  #fit(matches: Int32Array, carry: number, most: number): void {
    const score = this.#scores[this.#active] ?? 0;
    const reaches = score - carry <= most && this.#active < this.#last
      && (((matches[this.#active + 1] ?? 0) & 1) !== 0 || carry < 0);
    if (reaches) {
      this.#active += 1;
      this.#open(this.#active, score - carry);
      const out = this.#advance(this.#active, matches[this.#active] ?? 0, carry);
      this.#scores[this.#active] = (this.#scores[this.#active] ?? 0) + out;
      return;
    }
    while (this.#active > 0 && (this.#scores[this.#active] ?? 0) >= most + WORD_BITS) this.#active -= 1;
  }

  // Myers's step for one block: `carryIn` is the difference that comes in from the block above, -1, 0 or 1.
  #advance(block: number, matches: number, carryIn: number): number {
    const [more, less] = [this.#more[block] ?? 0, this.#less[block] ?? 0];
    const isLess = carryIn < 0 ? 1 : 0;
    const vertical = matches | less;
    const equal = matches | isLess;
    const diagonal = (((equal & more) + more) ^ more) | equal;
    let up = less | ~(diagonal | more);
    let down = more & diagonal;
    const top = 1 << ((block === this.#last ? this.#lastBits : WORD_BITS) - 1);
    const carryOut = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0;
    up = (up << 1) | (carryIn > 0 ? 1 : 0);
    down = (down << 1) | isLess;
    this.#more[block] = down | ~(vertical | up);
    this.#less[block] = up & vertical;
    return carryOut;
  }
}
