import { entityDecoder } from './many-entities.ts';
import { Nesting } from './nesting.ts';
import { trimTag } from './trim-tag.ts';

/** HTML that any parser survives, and the JSON-LD that was in its scripts. */
export type Tamed = { html: string; jsonLd: string[] };

const MOST_TAGS = 15_000;
const LONGEST_TAG = 20_000;
const LONGEST_TEXT = 6_000_000;
const MOST_STRAYS = 5000;
const MOST_JSON_LD = 50;
const LONGEST_JSON_LD = 500_000;
// No text that a reader of the article would see.
const SKIPPED = new Set(['script', 'style', 'svg', 'iframe', 'noscript', 'template', 'object', 'math', 'canvas', 'select']);

// The parser takes everything up to their end for text; without an end that would be the rest of the page.
const RAW = new Set(['title', 'textarea']);

/**
 * One linear pass before the real parser: takes out scripts, styles and comments, keeps JSON-LD, and bounds depth,
 * number and length of tags, so that no page costs more than its size.
 */
export function tameHtml(source: string): Tamed {
  const lower = source.toLowerCase();
  // A few letters grow when lowered; positions must agree.
  const scan = new Scan(source, lower.length === source.length ? lower : asciiLower(source));
  const out = new Parts();
  const jsonLd: string[] = [];
  const decode = entityDecoder(source);
  const nesting = new Nesting();
  let tags = 0;
  for (let token = scan.next(); token && out.length < LONGEST_TEXT; token = scan.next()) {
    if (token.kind === 'text') out.add(decode(tidyText(token.text)));
    else if (token.kind === 'close') out.add(nesting.close(token.name) ? token.text : ' ');
    else if (SKIPPED.has(token.name)) {
      const inside = scan.skipTo(token.name);
      const isData = token.name === 'script' && /ld\+json/i.test(token.text);
      if (isData && inside.length < LONGEST_JSON_LD && jsonLd.length < MOST_JSON_LD) jsonLd.push(inside);
    } else if (RAW.has(token.name) && !scan.closes(token.name)) out.add(' ');
    else {
      tags += 1;
      const isKept = nesting.open(token.name, tags <= MOST_TAGS);
      out.add(!isKept ? ' ' : token.text.length > LONGEST_TAG ? `<${token.name}>` : decode(trimTag(token.name, token.text)));
    }
  }
  return { html: out.join(), jsonLd };
}

function tidyText(text: string): string {
  return text.length < 1000 ? text : text.slice(0, LONGEST_TEXT).replace(/\s{100}/g, '\n').replace(/\n{2,99}/g, '\n');
}

/** Many small strings joined as they come, because a million of them at once would not fit. */
class Parts {
  length = 0;
  readonly #joined: string[] = [];
  #waiting: string[] = [];

  add(part: string): void {
    if (part === ' ' && this.#waiting.at(-1) === ' ') return;
    this.length += part.length;
    if (this.#waiting.push(part) >= 5000) this.#flush();
  }

  join(): string {
    this.#flush();
    return this.#joined.join('');
  }

  #flush(): void {
    this.#joined.push(this.#waiting.join(''));
    this.#waiting = [];
  }
}

type Token = { kind: 'text'; text: string } | { kind: 'open' | 'close'; name: string; text: string };

class Scan {
  readonly #source: string;
  readonly #lower: string;
  #at = 0;
  readonly #exhausted = new Set<string>();
  #strays = 0;

  constructor(source: string, lower: string) {
    this.#source = source;
    this.#lower = lower;
  }

  next(): Token | null {
    if (this.#at >= this.#source.length) return null;
    if (this.#source[this.#at] !== '<') return this.#text();
    const after = this.#lower.charCodeAt(this.#at + 1);
    if (after === 0x21 || after === 0x3f) return this.#aside();
    const isClose = after === 0x2f;
    const name = NAME.exec(this.#lower.slice(this.#at + (isClose ? 2 : 1), this.#at + 40))?.[0];
    if (name === undefined) return this.#text(1);
    const end = this.#tagEnd(this.#at + 1 + name.length);
    const text = this.#source.slice(this.#at, end);
    this.#at = end;
    return { kind: isClose ? 'close' : 'open', name, text };
  }

  /** Whether an element that begins here ends anywhere. */
  closes(name: string): boolean {
    return this.#find(`</${name}`, this.#at) !== -1;
  }

  /** Steps over the rest of an element and gives what stood in it. What is never closed ends with the page. */
  skipTo(name: string): string {
    const close = this.#find(`</${name}`, this.#at);
    const isRaw = name === 'script' || name === 'style';
    if (close === -1 && !isRaw) return '';
    const inside = this.#source.slice(this.#at, close === -1 ? undefined : close);
    this.#at = close === -1 ? this.#source.length : this.#tagEnd(close);
    return inside;
  }

  #text(least = 0): Token {
    const next = this.#source.indexOf('<', this.#at + least);
    const end = next === -1 ? this.#source.length : next;
    const text = this.#source.slice(this.#at, end);
    this.#at = end;
    return { kind: 'text', text: least > 0 ? text.replace('<', this.#stray()) : text };
  }

  // Each is a text node of its own to the parser, so of very many the rest are left out.
  #stray(): string {
    this.#strays += 1;
    return this.#strays > MOST_STRAYS ? ' ' : '&lt;';
  }

  #aside(): Token {
    const isComment = this.#source.startsWith('<!--', this.#at);
    const end = this.#find(isComment ? '-->' : '>', this.#at);
    this.#at = end === -1 ? this.#source.length : end + (isComment ? 3 : 1);
    return { kind: 'text', text: '' };
  }

  #tagEnd(from: number): number {
    for (let at = from; at < this.#source.length; at += 1) {
      const code = this.#source.charCodeAt(at);
      if (code === 0x3e) return at + 1;
      if (code !== 0x22 && code !== 0x27) continue;
      // Only what follows "=" is a quoted value; a stray quote is nothing.
      if (this.#source.charCodeAt(at - 1) !== 0x3d && !/=\s+$/.test(this.#source.slice(Math.max(from, at - 8), at))) continue;
      const close = this.#find(code === 0x22 ? '"' : "'", at + 1);
      if (close !== -1) at = close;
    }
    return this.#source.length;
  }

  // What was not found once is not looked for again: many unclosed things would cost their square.
  #find(text: string, from: number): number {
    if (this.#exhausted.has(text)) return -1;
    const at = this.#lower.indexOf(text, from);
    if (at === -1) this.#exhausted.add(text);
    return at;
  }
}

const NAME = /^[a-z][a-z0-9:-]*/;

function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
