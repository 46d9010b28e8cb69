import { expect, test } from 'vitest';
import type { Extracted } from './extracted.ts';
import { extractPage } from './extract-page.ts';

// Pages as they are found in the world: what a publishing system writes, and what people write by hand.
type Shape = { head?: string; top?: string; lang?: string; body?: string; address?: string };
const WORDS = 'What the harbour office found that morning, and who said so, and when, is told here in some detail, as far as it is known. ';
const pageOf = ({ head = '', top = '', lang = 'en', body }: Shape) => `<!doctype html><html lang="${lang}"><head><title>Lobsters seized at the bridge | Harbour Times</title>${head}</head><body>
  <header><a href="/">Harbour Times</a></header>${body ?? `<main><article><h1>Lobsters seized at the bridge</h1>${top}${`<p>${WORDS.repeat(3)}</p>`.repeat(6)}</article></main>`}<footer>© 2024 Harbour Times. By using it you agree.</footer></body></html>`;
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const metas = (tags: Record<string, string>) => Object.entries(tags).map(([name, content]) => `<meta ${/^(og|article):/.test(name) ? 'property' : 'name'}="${name}" content="${content}">`).join('');
const read = ({ address, ...shape }: Shape): Extracted => extractPage(pageOf(shape), address ?? null);
const article = (facts: object) => ld({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Lobsters seized at the bridge', ...facts });

test.each<[string, Shape, string[]]>([
  ['JSON-LD: one string', { head: article({ author: 'Jane Doe' }) }, ['Jane Doe']],
  ['JSON-LD: "By A and B"', { head: article({ author: { '@type': 'Person', name: 'By Jane Doe and John Smith' } }) }, ['Jane Doe', 'John Smith']],
  ['JSON-LD: strings, objects and an address', { head: article({ author: ['Jane Doe', { '@type': 'Person', name: 'John Smith' }, 'https://example.org/ann'] }) }, ['Jane Doe', 'John Smith']],
  ['JSON-LD: given and family name', { head: article({ author: { givenName: 'Jane', familyName: 'Doe' } }) }, ['Jane Doe']],
  ['JSON-LD: the article among others of a graph', { address: 'https://example.org/a', head: ld({ '@graph': [
    { '@type': 'NewsArticle', url: 'https://example.org/b', headline: 'Another', author: 'Somebody Else' },
    { '@type': 'NewsArticle', url: 'https://example.org/a', headline: 'Lobsters seized at the bridge', author: { '@id': '#j' } }, { '@id': '#j', '@type': 'Person', name: 'Jane Doe' }] }) }, ['Jane Doe']],
  ['JSON-LD: the publisher as author, and a byline', { head: article({ author: { '@type': 'Organization', name: 'Harbour Times' }, publisher: { name: 'Harbour Times' } }), top: '<p>By <a href="/people/jane">Jane Doe</a></p>' }, ['Jane Doe']],
  ['JSON-LD: the publisher, and nobody else', { head: article({ author: 'Harbour Times', publisher: { name: 'Harbour Times' } }) }, ['Harbour Times']],
  ['a tag of whoever typed it in, and another byline', { head: metas({ author: 'Wes Webmaster' }), top: '<div class="byline">By <span>Jane Doe</span></div>' }, ['Jane Doe']],
  ['the owner in one tag, the author in another', { head: metas({ author: 'Big House', copyright: 'Copyright (c) Big House 2024', 'article:author': 'Jane Doe' }) }, ['Jane Doe']],
  ['parsely', { head: metas({ 'parsely-author': 'Jane Doe' }) }, ['Jane Doe']],
  ['sailthru', { head: metas({ 'sailthru.author': 'Jane Doe, John Smith & Ann Lee' }) }, ['Jane Doe', 'John Smith', 'Ann Lee']],
  ['an address as author, and a link to the profile', { head: metas({ 'article:author': 'https://example.org/jane' }), top: '<div><a href="/author/jane-doe">Jane Doe</a></div>' }, ['Jane Doe']],
  ['arXiv', { head: metas({ citation_title: 'Lobsters seized at the bridge', citation_author: 'Doe, Jane', citation_date: '2025/05/01' }) }, ['Jane Doe']],
  ['microdata, nested', { top: '<div itemprop="author" itemscope><a itemprop="url" href="/j"><span itemprop="name">Jane Doe</span></a>, <span itemprop="jobTitle">Reporter</span></div>' }, ['Jane Doe']],
  ['WordPress', { top: '<div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2025-05-01T09:00:00+00:00">May 1, 2025</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/jane/">Jane Doe</a></span></span></div>' }, ['Jane Doe']],
  ['Ghost', { top: '<div class="article-byline-meta"><h4 class="author-name"><a href="/author/jane/">Jane Doe</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2025-05-01">May 1, 2025</time></div></div>' }, ['Jane Doe']],
  ['Substack', { top: '<div class="byline-wrapper"><a class="pencraft" href="https://substack.com/@jane">Jane Doe</a><div>May 01, 2025</div></div>' }, ['Jane Doe']],
  ['Medium', { top: '<div><a data-testid="authorName" href="https://medium.com/@jane">Jane Doe</a><button>Follow</button></div><span data-testid="storyPublishDate">May 1, 2025</span>' }, ['Jane Doe']],
  ['names and roles with nothing between', { top: '<p class="byline">By<a href="/j">Jane Doe</a><span>Staff Writer</span><span>May 1, 2025</span></p>' }, ['Jane Doe']],
  ['no mark but "By"', { top: '<div class="x1"><div class="x2">By <span class="x3">Jane Doe</span></div><div class="x4">Published 1 May 2025</div></div>' }, ['Jane Doe']],
  ['Dutch', { lang: 'nl', top: '<p>Door Jan de Vries en Anna van den Berg</p>' }, ['Jan de Vries', 'Anna van den Berg']],
  ['German', { lang: 'de', top: '<span class="autor">Von Jürgen Groß und Anna Müller</span>' }, ['Jürgen Groß', 'Anna Müller']],
  ['Spanish', { lang: 'es', top: '<p class="author">Por María José Pérez y Juan Gómez</p>' }, ['María José Pérez', 'Juan Gómez']],
  ['Japanese', { lang: 'ja', top: '<p>著者：後藤大地</p>' }, ['後藤大地']],
  ['writers of other articles and of comments', { top: '<aside class="related-posts"><a href="/author/x">Xavier Other</a></aside><div class="comments"><span class="author">Tom Troll</span></div>' }, []],
  ['a page laid out with a sidebar', { body: `<div class="content-sidebar-wrap"><article><h1>Lobsters seized at the bridge</h1><p class="byline">By Jane Doe</p><p>${WORDS.repeat(12)}</p></article></div>` }, ['Jane Doe']],
  ['a sentence that begins with "By"', { top: '<p>By the numbers: 70 cards.</p>' }, []],
  ['JSON-LD: an organisation, and a byline', { head: article({ author: { '@type': 'NewsMediaOrganization', name: 'Press Agency of the Coast' } }), top: '<p>By <a href="/people/jane">Jane Doe</a></p>' }, ['Jane Doe']],
  ['JSON-LD: the address of the site as author', { head: article({ author: 'harbourtimes.com' }), top: '<p class="byline">Jane Doe</p>' }, ['Jane Doe']],
  ['JSON-LD: the article that the page calls its own', { head: ld([{ '@type': 'NewsArticle', url: 'https://example.org/b', headline: 'B', author: 'Else', datePublished: '2020-01-01', articleBody: 'x' }, { '@type': 'NewsArticle', mainEntityOfPage: 'https://example.org/a/', author: 'Jane Doe' }]) + '<link rel="canonical" href="https://example.org/a">' }, ['Jane Doe']],
  ['JSON-LD: names written as HTML', { head: article({ author: 'Redacci&oacute;n del Puerto, Jos&eacute; P&eacute;rez' }) }, ['Redacción del Puerto', 'José Pérez']],
  ['an address instead of the name, which is the owner of the page', { address: 'https://www.ht.example/a', head: metas({ author: 'HT' }), top: '<p>von <a href="/autoren/jane">Jane Doe</a></p>' }, ['Jane Doe']],
  ['JSON-LD: what somebody signs in as, and a name to read', { head: article({ author: 'CC7567' }), top: '<span class="author-name">Jane Doe</span>' }, ['Jane Doe']],
  ['JSON-LD: what somebody signs in as, and no name', { head: article({ author: 'jane_doe' }) }, ['jane_doe']],
  ['the blog, which its window names, and its author', { head: metas({ author: 'Harbour Times' }), top: '<p class="byline">Jane Doe</p>' }, ['Jane Doe']],
  ['a date and a name on one line', { top: '<p class="small">11.12.2019 - Amelie Doe</p>' }, ['Amelie Doe']],
  ['one word after "Posted by"', { top: '<div class="postdata"><span>Posted by Konstantin</span> <span>in Shell</span></div>' }, ['Konstantin']],
  ['"Gespeichert von", and when', { lang: 'de', top: '<div class="submitted">Gespeichert von <span class="username">rasos</span> am 24. Juli 2017 - 18:55</div>' }, ['rasos']],
  ['a line below the text', { lang: 'de', body: `<article><h1>Lobsters seized at the bridge</h1>${`<p>${WORDS.repeat(3)}</p>`.repeat(4)}<p>Text: Jane Doe</p></article>` }, ['Jane Doe']],
  ['a desk, where nobody is named', { lang: 'de', top: '<p class="byline">von Redaktion</p>' }, ['Redaktion']],
])('%s: who wrote it', (_, shape, authors) => {
  expect(read(shape).authors).toEqual(authors);
});

test.each<[string, Shape, string | null]>([
  ['JSON-LD with a zone', { head: article({ datePublished: '2025-05-01T23:30:00-04:00' }) }, '2025-05-02T03:30:00.000Z'],
  ['JSON-LD without one', { head: article({ datePublished: '2025-05-01T23:30:00' }) }, '2025-05-01'],
  ['any tag that is named for it', { head: metas({ gsa_publish_date: 'Wed Apr 30 14:51:16 EDT 2025' }) }, '2025-04-30'],
  ['a press office', { top: '<p class="release-meta">For immediate release</p><p>Thursday, May 1st, 2025</p>' }, '2025-05-01'],
  ['a time within a small foot of the head', { top: '<div><footer><p><time itemprop="datePublished" datetime="2025-05-01 08:00:00">x</time></p></footer></div>' }, '2025-05-01'],
  ['a line that says it was updated, and one that does not', { top: '<div>Updated May 3, 2025</div><div>May 1, 2025</div>' }, '2025-05-01'],
  ['the address', { address: 'https://example.org/2025/05/01/lobsters.html' }, '2025-05-01'],
  ['the address, day first', { lang: 'de', address: 'https://example.org/detail/~01-05-2025-hummer' }, '2025-05-01'],
  ['two digits of the year', { lang: 'de', top: '<div class="date">Hafen, 01.05.25</div>' }, '2025-05-01'], ['a version and a time', { top: '<div class="meta">Read in 12.10.24.1, 10.30.25</div>' }, null],
  ['a dateline', { lang: 'de', top: `<p>Bremen, 01.05.2025 – ${WORDS}</p>` }, '2025-05-01'], ['a date within the text', { top: `<p>On May 1, 2025 they came. ${WORDS}</p>` }, null],
  ['a word that announces it, at the foot', { lang: 'fr', body: `<h1>Lobsters seized at the bridge</h1><p>${WORDS.repeat(6)}</p><ul><li><p>Mise en ligne</p><p>1er mai 2025</p></li></ul>` }, '2025-05-01'],
  ['RDFa', { top: '<span property="dc:date dc:created" content="2025-05-01T10:00:00+02:00">1/5</span>' }, '2025-05-01T08:00:00.000Z'],
  ['JSON-LD of instructions, with odd milliseconds', { head: ld({ '@type': 'HowTo', name: 'x', datePublished: '2025-05-01T22:06:08:684Z' }) }, '2025-05-01T22:06:00.000Z'],
  ['Blogger', { body: `<div class="widget Blog"><h2 class="date-header"><span>Friday, May 2, 2025</span></h2><h3 class="post-title">Lobsters seized at the bridge</h3><p>${WORDS}</p><a><abbr class="published" title="2025-05-01T10:00:00-07:00">10:00</abbr></a></div>` }, '2025-05-01T17:00:00.000Z'],
  ['the address, and a list of other days', { address: 'https://example.org/2025/05/01/lobsters', body: `<h1>Lobsters seized at the bridge</h1><ul class="archive-dates"><li class="date">April 2, 2024</li></ul><p>${WORDS}</p>` }, '2025-05-01'],
  ['Dutch', { lang: 'nl', top: '<p>donderdag 1 mei 2025</p>' }, '2025-05-01'], ['German', { lang: 'de', top: '<p>Stand: 01.05.2025, 10:15 Uhr</p>' }, '2025-05-01'],
  ['French', { lang: 'fr', top: '<p>Publié le 1er août 2024 à 10h15</p>' }, '2024-08-01'], ['Spanish', { lang: 'es', top: '<p>3/5/2025</p>' }, '2025-05-03'],
  ['American', { lang: 'en-US', top: '<p>3/5/2025</p>' }, '2025-03-05'], ['Japanese', { lang: 'ja', top: '<p>令和7年5月1日</p>' }, '2025-05-01'],
  ['Arabic', { lang: 'ar', top: '<p>الخميس ١ مايو ٢٠٢٥</p>' }, '2025-05-01'], ['Arabic of the Levant', { lang: 'ar', top: '<p>5 تشرين الثاني 2024</p>' }, '2024-11-05'],
  ['Hebrew', { lang: 'he', top: '<p>1 במאי 2025</p>' }, '2025-05-01'], ['Hindi', { lang: 'hi', top: '<p>1 मई 2025</p>' }, '2025-05-01'],
  ['Thai', { lang: 'th', top: '<p>1 พฤษภาคม 2568</p>' }, '2025-05-01'], ['Vietnamese', { lang: 'vi', top: '<p>Thứ năm, 1 tháng 5, 2025</p>' }, '2025-05-01'],
  ['Korean', { lang: 'ko', top: '<p>입력 2025. 5. 1. 10:15</p>' }, '2025-05-01'], ['Hungarian', { lang: 'hu', top: '<p>2025. május 1.</p>' }, '2025-05-01'],
  ['Greek', { lang: 'el', top: '<p>1 Μαΐου 2025</p>' }, '2025-05-01'], ['Ukrainian', { lang: 'uk', top: '<p>1 травня 2025</p>' }, '2025-05-01'],
  ['Finnish', { lang: 'fi', top: '<p>3. marraskuuta 2024</p>' }, '2024-11-03'], ['no date at all', {}, null],
])('%s: when it was published', (_, shape, at) => {
  expect(read(shape).publishedAt).toBe(at);
});

test.each<[string, Shape, string]>([
  ['for sharing in other words than for reading', { head: metas({ 'og:title': 'You will never guess what was found in there' }) }, 'Lobsters seized at the bridge'],
  ['for sharing nearly the same', { head: metas({ 'og:title': 'Lobsters are seized at the bridge' }) }, 'Lobsters are seized at the bridge'],
  ['with the site behind it', { head: metas({ 'og:title': 'Lobsters seized at the bridge | Harbour Times' }) }, 'Lobsters seized at the bridge'],
  ['cut short', { head: metas({ 'og:title': 'Lobsters seized at…' }) }, 'Lobsters seized at the bridge'],
  ['under the name of the site', { body: `<h1><a href="/">The Harbour Times of Bremen and the Coast</a></h1><h2>Lobsters seized at the bridge</h2><p>${WORDS}</p>` }, 'Lobsters seized at the bridge'],
  ['beside longer headings of others', { body: `<h1>Lobsters seized at the bridge</h1><p>${WORDS}</p><h1>What else was found on the coast that very morning, and by whom</h1>` }, 'Lobsters seized at the bridge'],
  ['with places where its words may break', { head: metas({ 'og:title': 'Lob\u00ADsters seized at the bridge' }), body: `<h1>Lob&shy;sters seized at the bridge</h1><p>${WORDS}</p>` }, 'Lobsters seized at the bridge'],
  ['only in the window', { body: `<p>${WORDS}</p>` }, 'Lobsters seized at the bridge'],
])('a title %s', (_, shape, title) => {
  expect(read(shape).title).toContain(title);
});

test('what only a program would look at costs no words, and what is hidden is not read', () => {
  const text = read({ top: `<div data-state='${'{"x":1}'.repeat(3000)}' onclick="a()" STYLE = 'color:red'>A <b style="font-weight:700">bold</b> word</div><p style="Display : none">Unseen words</p>` }).text;
  expect(text).toContain('A bold word');
  expect(text).not.toContain('Unseen');
});

test('a page whose root is marked like a header is read all the same', () => {
  const page = pageOf({ top: '<p class="byline">Jane Doe</p>' }).replace('<html ', '<html class="header-spacing spacing" id="sidebar" ');
  expect(extractPage(page, null)).toMatchObject({ language: 'en', authors: ['Jane Doe'], text: expect.stringContaining('harbour office') });
});

test('a dialogue about cookies is not what a page says, however long', () => {
  const { text } = read({ top: `<div id="onetrust-consent-sdk"><div>${`<p>We and our partners store and read what you do here, ${WORDS.repeat(3)}</p>`.repeat(40)}</div></div>` });
  expect(text).toContain('harbour office');
  expect(text).not.toContain('our partners');
  expect(extractPage(pageOf({ body: `<main class="consent"><h1>Consent</h1><p>${WORDS}</p></main>` }), null).text).toContain('harbour office');
});

test.each(['title', 'textarea'])('a <%s> that never ends swallows nothing of the page', (tag) => {
  const { title, text } = extractPage(`<html><body><h1>Lobsters seized at the bridge</h1><${tag}>x<p>${WORDS}</p><p>${WORDS}</p></body></html>`, null);
  expect(title).toBe('Lobsters seized at the bridge');
  expect(text).toContain('What the harbour office found');
  expect(`${title} ${text}`).not.toMatch(/[<>]/);
});
