import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, type Found } from './find-quote.ts';
import { selectorsOf, type TextQuote } from './selectors.ts';

const bare = (exact: string): TextQuote => ({ exact, prefix: '', suffix: '' });
const ARTICLE = 'Customs officers stopped a van on Tuesday. They found seventy graphics cards hidden under a layer of live lobsters. '
  + 'Two men were arrested. The lobsters were released, and the cards were kept as evidence.';

function foundIn(text: string, quote: TextQuote): Found {
  const { found } = findQuote(text, quote);
  if (!found) throw new Error('not found');
  return found;
}

describe('a quote that stands there word for word', () => {
  test('is found with no distance, and what is found is what stands in the text', () => {
    const { position, distance, quote } = foundIn(ARTICLE, bare('seventy graphics cards'));
    expect([ARTICLE.slice(position.start, position.end), distance]).toEqual(['seventy graphics cards', 0]);
    expect(quote).toEqual({ exact: 'seventy graphics cards', prefix: 'ed a van on Tuesday. They found ', suffix: ' hidden under a layer of live lo' } satisfies TextQuote);
  });

  test.each([
    ['white space', 'seventy\u00A0graphics\n\t cards', 'seventy graphics cards'],
    ['typographic quotes and dashes', 'a “tall tale” – it’s said', 'a "tall tale" - it\'s said'],
    ['composed letters', 'das Cafe\u0301 über', 'das Caf\u00E9 u\u0308ber'],
    ['ligatures and wide letters', 'the \uFB01rst ＧＰＵ', 'the first GPU'],
    ['soft hyphens and invisible marks', 'smug\u00ADgling\u200B ring', 'smuggling ring'],
    ['Hangul by letter', '\u1112\u1161\u11AB글 카드', '한글 카드'],
    ['right-to-left text', 'قال المتحدث: «لا دليل»', 'قال المتحدث: "لا دليل"'],
    ['astral letters', 'cards 🦞🦞 and 𝔤𝔭𝔲s', 'cards 🦞🦞 and gpus'],
  ])('is found whatever its %s', (_what, inText, typed) => {
    const text = `Before it. ${inText} After it.`;
    const { position, distance } = foundIn(text, bare(typed));
    expect([text.slice(position.start, position.end), distance]).toEqual([inText, 0]);
  });

  test('of several places the one is taken whose surroundings fit, and without any the one where it stood', () => {
    const text = 'He said no. She said no. They said no. We said no.';
    expect(foundIn(text, { exact: 'said no', prefix: 'They ', suffix: '. We' }).position.start).toBe(text.indexOf('said no', 30));
    expect(findQuote(text, bare('said no'), { start: 43, end: 50 }).found?.position.start).toBe(text.lastIndexOf('said no'));
    expect(foundIn(text, bare('said no')).position.start).toBe(3);
  });
});

describe('a quote that was changed', () => {
  test('is found with the number of characters that differ', () => {
    const changed = ARTICLE.replace('seventy graphics', 'seventeen graphic');
    const { position, distance } = foundIn(changed, bare('They found seventy graphics cards hidden under'));
    expect(changed.slice(position.start, position.end)).toBe('They found seventeen graphic cards hidden under');
    expect(distance).toBe(4);
  });

  test('that much is not found; the nearest passage is told instead, and nothing where nothing is near', () => {
    const search = findQuote(ARTICLE, bare('They saw seventeen graphic chips packed under boxes of lobsters'));
    expect(search.found).toBeNull();
    expect(search.nearest?.quote.exact).toContain('seventy graphics cards hidden under');
    expect(findQuote(ARTICLE, bare('Xylophone quartets quickly vex judges'))).toEqual({ found: null, nearest: null });
    expect(findQuote('', bare('anything'))).toEqual({ found: null, nearest: null });
    expect(findQuote(ARTICLE, bare(' \u200B'))).toEqual({ found: null, nearest: null });
  });
});

const word = fc.stringMatching(/^[a-zäß龙é🦞]{1,7}$/u).filter((text) => text.isWellFormed());
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(' '));

test('a described passage is found again where it was, whatever is put before and after', () => {
  fc.assert(fc.property(words(1, 30), words(2, 12), words(1, 30), words(0, 20), words(0, 20), (before, passage, after, more, further) => {
    const text = `${before} ${passage} ${after}`;
    const start = before.length + 1;
    const { quote, position } = selectorsOf(text, { start, end: start + passage.length });
    expect(quote.exact).toBe(passage);
    const edited = `${more} ${text} ${further}`;
    const { found } = findQuote(edited, quote, position);
    expect(found?.distance).toBe(0);
    expect(edited.slice(found?.position.start, found?.position.end)).toBe(passage);
    if (!`${more} ${further}`.includes(passage) && text.indexOf(passage) === text.lastIndexOf(passage)) {
      expect(found?.position.start).toBe(more.length + 1 + start);
    }
  }), { numRuns: 120 });
}, 20_000);

test('a passage with a few letters changed inside is found with no more distance than was made', () => {
  fc.assert(fc.property(words(3, 20), words(6, 15), words(3, 20), fc.array(fc.tuple(fc.nat(), fc.constantFrom('x', '')), { maxLength: 2 }), (before, passage, after, edits) => {
    let changed = passage;
    for (const [where, letter] of edits) {
      const letters = Array.from(changed);
      letters.splice(where % letters.length, 1, letter);
      changed = letters.join('');
    }
    // A letter of two units counts as two, and a word of one letter that is gone takes a blank with it.
    fc.pre(6 <= passage.length * 0.2);
    const { found } = findQuote(`${before} ${changed} ${after}`, bare(passage));
    expect(found?.distance).toBeLessThanOrEqual(3 * edits.length);
  }), { numRuns: 120 });
}, 20_000);

test('a passage that stands there often is told apart by its surroundings', () => {
  fc.assert(fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 8 }), fc.nat(), (marks, pick) => {
    const text = marks.map((mark) => `${mark} said the same thing after ${mark}`).join(' | ');
    const nth = pick % marks.length;
    let start = -1;
    for (let step = 0; step <= nth; step += 1) start = text.indexOf('said the same thing', start + 1);
    const { quote } = selectorsOf(text, { start, end: start + 'said the same thing'.length });
    expect(foundIn(`Put before. ${text}`, quote).position.start).toBe(start + 'Put before. '.length);
  }), { numRuns: 100 });
}, 20_000);

test('no text makes the search throw, cut a letter in two, or point outside of it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 60 }), (text, exact) => {
    const { found, nearest } = findQuote(text, bare(exact));
    const one = found ?? nearest;
    if (!one) return;
    expect(one.position.start).toBeGreaterThanOrEqual(0);
    expect(one.position.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(one.position.start, one.position.end)).toBe(one.quote.exact);
    if (text.isWellFormed()) expect(one.quote.exact.isWellFormed() && one.quote.prefix.isWellFormed() && one.quote.suffix.isWellFormed()).toBe(true);
  }), { numRuns: 150 });
}, 20_000);

test('a long quote is searched in a long text in a moment, found or not', () => {
  const text = Array.from({ length: 120_000 }, (_, n) => `word${(n * 7919) % 99_991}`).join(' ');
  const quote = text.slice(700_000, 702_000);
  const before = performance.now();
  expect(foundIn(text, bare(quote.replaceAll('9', '8'))).distance).toBeGreaterThan(0);
  expect(findQuote(text, bare('q'.repeat(2000))).found).toBeNull();
  expect(performance.now() - before).toBeLessThan(10_000);
}, 20_000);
