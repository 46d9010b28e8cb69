import { expect, test } from 'vitest';
import { readerHtml } from './reader-html.ts';

const HARMLESS = '<p>words</p>';

test.each([
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)><animate onbegin=alert(1)></svg>', '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="x"></object>', '<embed src="x">', '<form action="/api/session/end"><input name=a><button>press</button></form>', '<meta http-equiv="refresh" content="0;url=/x">',
  '<base href="https://elsewhere.example/">', '<link rel=stylesheet href=x>', '<style>*{}</style>', '<p style="position:fixed" onclick="alert(1)" id="x" class="y">words</p>',
  '<a href="javascript:alert(1)">words</a>', '<a href="data:text/html,x">words</a>', '<a href=" java\nscript:alert(1)">words</a>', '<a target="_top" href="https://x.example">words</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<video><source onerror="alert(1)"></video>', '<template><script>alert(1)</script></template>', '<!--><script>alert(1)</script-->', '<xmp><script>alert(1)</script></xmp>',
])('nothing that acts is left of %j', (html) => {
  const clean = readerHtml(HARMLESS + html, 'https://news.example.org/a');
  expect(clean).not.toMatch(/<(script|img|svg|iframe|object|embed|form|input|button|meta|base|link|style|math|noscript|video|template)|\son\w+=|javascript:|data:|style=|target=|\sid=|class=/i);
  expect(clean).toContain('words');
});

test('what is read stays: headings, lists, tables, quotes, and links made whole', () => {
  const clean = readerHtml('<h1>Head</h1><h3>Part</h3><ul><li>one</li></ul><table><tr><td colspan="2">cell</td></tr></table><blockquote>said</blockquote><a href="/more">more</a>', 'https://news.example.org/a');
  expect(clean).toBe('<h2>Head</h2><h3>Part</h3><ul><li>one</li></ul><table><tr><td colspan="2">cell</td></tr></table><blockquote>said</blockquote><a href="https://news.example.org/more" rel="noreferrer nofollow">more</a>');
});

test('a page of 20,000 nested tags is no trouble', () => {
  const began = performance.now();
  expect(readerHtml(`${'<div>'.repeat(20_000)}words${'</div>'.repeat(20_000)}`, null)).toContain('<div>');
  expect(performance.now() - began).toBeLessThan(5000);
});
