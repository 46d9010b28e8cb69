import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { Weighing } from './weighing.ts';

// The library may rename or change what it calls private: then the overrides would be dead, or answer another question.
const OVERRIDDEN = { _isProbablyVisible: 1, _isValidByline: 2, _isElementWithoutContent: 1 };
type Questions = Record<keyof typeof OVERRIDDEN, (this: unknown, node: Element, marks?: string) => unknown>;
const original = Readability.prototype as unknown as Questions;
const ours = Weighing.prototype as unknown as Questions;

const ELEMENTS = [
  '<p>Words</p>', '<p> </p>', '<p></p>', '<p>\u00A0</p>', '<div><br><hr></div>', '<div><img src="a.png"></div>', '<div><span></span></div>', '<div><br>words</div>', '<div><!-- a note --></div>',
  '<p hidden>Words</p>', '<p style="display:none">Words</p>', '<p style="visibility:hidden">Words</p>', '<p aria-hidden="true">Words</p>', '<p aria-hidden="false">Words</p>',
  '<span aria-hidden="true" class="math fallback-image">x</span>', '<a rel="author" href="/jane">Jane Doe</a>', '<a rel="author" href="/jane"> </a>', '<a rel="nofollow">Jane Doe</a>',
  '<span itemprop="author name">Jane Doe</span>', '<p class="byline">By Jane Doe</p>', '<p id="p-author">Jane Doe</p>', '<p class="dateline">Bremen</p>', '<p class="WrittenBy">Jane</p>',
  `<div class="author">${'A life told at length. '.repeat(9)}</div>`, '<p class="lead">By the sea</p>',
];

test.each(Object.entries(OVERRIDDEN))('the library still asks %s, of %i things', (name, count) => {
  expect(original[name as keyof Questions]).toBeTypeOf('function');
  expect(original[name as keyof Questions]).toHaveLength(count);
  expect(Object.hasOwn(ours, name)).toBe(true);
});

test.each(ELEMENTS)('%s is answered as the library answers', (html) => {
  const node = parseHTML(`<html><body>${html}</body></html>`).document.body.firstElementChild as unknown as Element;
  const reader = new Readability(parseHTML('<html><body></body></html>').document as unknown as Document);
  const marks = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
  for (const question of ['_isProbablyVisible', '_isValidByline', '_isElementWithoutContent'] as const) {
    expect(Boolean(ours[question].call(reader, node, marks)), question).toBe(Boolean(original[question].call(reader, node, marks)));
  }
});

test('a page is weighed as the library weighs it, with these questions asked', () => {
  const html = `<html><head><title>Lobsters seized</title></head><body><nav><a href="/">Home</a></nav><article><h1>Lobsters seized</h1><p class="byline">By Jane Doe</p>
    <p hidden>Unseen words</p><div><br></div>${'<p>What the harbour office found that morning, and who said so, and when, is told here.</p>'.repeat(12)}</article></body></html>`;
  const open = () => parseHTML(html).document as unknown as Document;
  const asked = new Set<string>();
  class Counted extends Weighing {
    override _isProbablyVisible(node: Element) { asked.add('_isProbablyVisible'); return super._isProbablyVisible(node); }
    override _isValidByline(node: Element, marks: string) { asked.add('_isValidByline'); return super._isValidByline(node, marks); }
    override _isElementWithoutContent(node: Element) { asked.add('_isElementWithoutContent'); return super._isElementWithoutContent(node); }
  }
  const [mine, theirs] = [new Counted(open()).parse(), new Readability(open()).parse()];
  expect(mine).toMatchObject({ title: theirs?.title, byline: theirs?.byline, textContent: theirs?.textContent });
  expect([...asked].toSorted()).toEqual(Object.keys(OVERRIDDEN).toSorted());
});
