import { expect, test } from 'vitest';
import { decodePage } from './decode-page.ts';
import { extractPage } from './extract-page.ts';

const PARAGRAPHS = Array.from({ length: 8 }, (_, n) => `<p>Paragraph ${n} tells, in some detail, of what the harbour office found that morning, and who said so, and when.</p>`).join('');
const article = (head: string, body = '') => `<!doctype html><html lang="en-gb"><head><title>Lobsters seized | The Harbour Times</title>${head}</head>
  <body><nav><a href="/">Home</a></nav><article><h1>Lobsters seized</h1>${body}${PARAGRAPHS}</article><footer>About us</footer></body></html>`;
const ADDRESS = 'https://news.example.org/2025/05/02/lobsters';

test('JSON-LD says who, when and where, also through a graph and by reference', () => {
  const graph = { '@context': 'https://schema.org', '@graph': [
    { '@type': 'WebSite', name: 'The Harbour Times' }, { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
    { '@type': ['NewsArticle'], headline: 'Lobsters &amp; cards seized', datePublished: '2025-05-01T09:15:00+02:00', dateModified: '2025-05-03', author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'John Smith' }], publisher: { '@type': 'Organization', name: 'Harbour Times Ltd' } },
  ] };
  const read = extractPage(article(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`, '<h1>Lobsters & cards seized</h1>'), ADDRESS);
  expect(read).toMatchObject({
    title: 'Lobsters & cards seized', authors: ['Jane Doe', 'John Smith'], publishedAt: '2025-05-01T07:15:00.000Z', publishedPrecision: 'minute',
    siteName: 'Harbour Times Ltd', language: 'en-GB', canonicalUrl: null, modifiedAt: '2025-05-03',
    foundIn: { title: 'json-ld', authors: 'json-ld', publishedAt: 'json-ld', siteName: 'json-ld', language: 'html', text: 'visible-text' },
  });
  expect(read.text).toContain('Paragraph 7');
  expect(read.text).not.toContain('About us');
  expect(read.text.split('\n').length).toBeGreaterThanOrEqual(8);
});

test('OpenGraph, and a canonical address that is made whole', () => {
  const head = `<meta property="og:title" content="Lobsters seized"><meta property="og:site_name" content="Harbour Times">
    <meta property="article:published_time" content="2025-05-01"><meta name="author" content="By Jane Doe"><link rel="canonical" href="/2025/05/02/lobsters?id=1#top">`;
  expect(extractPage(article(head), ADDRESS)).toMatchObject({
    title: 'Lobsters seized', authors: ['Jane Doe'], publishedAt: '2025-05-01', publishedPrecision: 'day', siteName: 'Harbour Times',
    canonicalUrl: 'https://news.example.org/2025/05/02/lobsters?id=1',
    foundIn: { title: 'opengraph', authors: 'meta', publishedAt: 'opengraph', siteName: 'opengraph', canonicalUrl: 'html' },
  });
});

test('citation tags and Dublin Core', () => {
  const citation = `<meta name="citation_title" content="On lobsters"><meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Smith, John">
    <meta name="citation_publication_date" content="2025/05"><meta name="citation_journal_title" content="Marine Letters">`;
  expect(extractPage(article(citation), null)).toMatchObject({
    title: 'On lobsters', authors: ['Jane Doe', 'John Smith'], siteName: 'Marine Letters', foundIn: { title: 'citation', authors: 'citation', siteName: 'citation' },
  });
  const dublin = '<meta name="DC.title" content="On lobsters"><meta name="DC.creator" content="Doe, Jane"><meta name="DC.date.issued" content="2025"><meta name="DC.language" content="de">';
  expect(extractPage(article(dublin).replace(' lang="en-gb"', ''), null)).toMatchObject({
    title: 'On lobsters', authors: ['Jane Doe'], publishedAt: '2025', publishedPrecision: 'year', language: 'de',
    foundIn: { title: 'dublin-core', authors: 'dublin-core', publishedAt: 'dublin-core', language: 'dublin-core' },
  });
});

test('microdata and what only stands there to be read', () => {
  const micro = '<div itemprop="author" itemscope><span itemprop="name">Jane Doe</span></div><time itemprop="datePublished" datetime="2025-05-01">May</time>';
  expect(extractPage(article('', micro), null)).toMatchObject({ authors: ['Jane Doe'], publishedAt: '2025-05-01', foundIn: { authors: 'microdata', publishedAt: 'microdata', title: 'visible-text' } });
  const visible = '<p class="byline">By Jane Doe</p><p class="entry-date">1 May 2025</p>';
  expect(extractPage(article('', visible), null)).toMatchObject({
    title: expect.stringContaining('Lobsters seized'), authors: ['Jane Doe'], publishedAt: '2025-05-01',
    foundIn: { authors: 'visible-text', publishedAt: 'visible-text' },
  });
});

test('a date that only the address gives, and people of the comments below, who wrote nothing', () => {
  const read = extractPage(article('', '').replace('</article>', '</article><div class="comments"><span class="author">Troll</span><time datetime="2020-01-01">x</time></div>'), ADDRESS);
  expect(read).toMatchObject({ authors: [], publishedAt: '2025-05-02', foundIn: { publishedAt: 'address' } });
});

test('pages in pieces, without head or body, and nothing at all', () => {
  expect(extractPage('', null)).toMatchObject({ title: null, authors: [], publishedAt: null, publishedPrecision: null, siteName: null, language: null, canonicalUrl: null, text: '' });
  expect(extractPage('just words', null).text).toBe('just words');
  expect(extractPage('<title>A title</title><p>Words', null)).toMatchObject({ title: 'A title', text: 'Words' });
  expect(extractPage('<html lang=de><body><p>Wörter', null)).toMatchObject({ language: 'de', text: 'Wörter' });
  expect(extractPage('<p>1 < 2 & 3 > 2</p>', null).text).toBe('1 < 2 & 3 > 2');
  expect(extractPage('<script type="application/ld+json">{"@type":"NewsArticle", "headline": "x",}</script>', null).title).toBe('x');
});

test('an address a page calls its own is a web address, and no front page', () => {
  for (const href of ['javascript:alert(1)', 'https://user:pw@example.org/x', 'https://news.example.org/', 'http://[', 'data:text/html,x']) {
    expect(extractPage(article(`<link rel="canonical" href="${href}">`), ADDRESS).canonicalUrl).toBeNull();
  }
});

test('bytes are read in the encoding that the page or its server names', () => {
  const latin = Buffer.from('<meta charset="iso-8859-1"><p>caf\xe9</p>', 'latin1');
  expect(decodePage(latin, null)).toContain('café');
  expect(decodePage(Buffer.from('<p>caf\xe9</p>', 'latin1'), 'text/html; charset=iso-8859-1')).toContain('café');
  expect(decodePage(Buffer.from('<p>café</p>', 'utf8'), null)).toContain('café');
  expect(decodePage(Buffer.from([0xff, 0xfe, 0x41, 0x00]), null)).toBe('A');
  expect(decodePage(Buffer.from('<meta charset="shift_jis"><p>x</p>'), null)).toContain('<p>x</p>');
  // What is UTF-8 was saved as that, whatever its old declaration says.
  expect(decodePage(Buffer.from('<meta charset="shift_jis"><p>脆弱性</p>'), 'text/html; charset=euc-jp')).toContain('脆弱性');
  expect(decodePage(Buffer.from([0x82, 0xa0]), 'text/html; charset=shift_jis')).toBe('あ');
});
