import type { IncomingMessage, ServerResponse } from 'node:http';
import { sql } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { SentFile } from '#lib/boundary/body.ts';
import { askCapture, captureSource } from '#lib/captures/ask-capture.ts';
import { handInFile } from '#lib/captures/hand-in-file.ts';
import { closeReader } from '#lib/captures/read-document.ts';
import { runCapture } from '#lib/captures/run-capture.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { env } from '#lib/env.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { startCanary } from '#test/outbound/canary.ts';
import { makeClaim, see } from './claims.ts';
import { makeMember } from './member.ts';

export const PASSAGE = 'Officers found seventy display cards among two hundred and eighty kilograms of live lobsters.';

type Answer = (req: IncomingMessage, res: ServerResponse) => void;
type Served = { status?: number; headers?: Record<string, string> };

/** A local news site that captures may ask, and nothing else; a member who asks. */
export async function makeNewsSite() {
  const pages = new Map<string, Answer>();
  const site = await startCanary((req, res) => (pages.get(req.url ?? '') ?? notFound)(req, res), '127.0.0.1');
  Object.assign(env, { CLAIMLINE_FETCH: 'listed', CLAIMLINE_FETCH_ALLOW: [{ host: '127.0.0.1', port: site.port }] });
  const researcher = await makeMember('researcher');
  let n = 0;
  const put = (path: string, html: string, { status = 200, headers = {} }: Served = {}) => {
    pages.set(path, (_req, res) => void res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html));
    return `http://127.0.0.1:${site.port}${path}`;
  };
  return {
    site, pages, researcher, put,
    /** A page at an address of its own. */
    serve: (html: string, served: Served = {}) => put(`/page-${(n += 1)}`, html, served),
    nextPath: () => `/page-${n + 1}`,
    close: () => Promise.all([site.close(), closeReader()]),
  };
}

function notFound(_req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(404, { 'content-type': 'text/html' }).end('<p>nothing here');
}

/** An article with a passage to be cited, metadata, and what a reader view must not have. */
export function article(passage = PASSAGE, head = ''): string {
  const filler = Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} tells what else was found that morning at the bridge, and by whom.</p>`).join('');
  return `<html lang="en"><head><title>Lobsters</title><meta property="og:title" content="Seized with lobsters"><meta name="author" content="Jane Doe">
    <meta property="og:site_name" content="Harbour Times"><meta property="article:published_time" content="2023-05-03">${head}</head>
    <body><article><h1>Seized with lobsters</h1><p>${passage}</p>${filler}<p><a href="/more" onclick="alert(1)">more</a><script>alert(2)</script><img src=x onerror=alert(3)></p></article></body></html>`;
}

/** Runs a capture at once, whoever was asked a moment ago. */
export async function runNow(captureId: string): Promise<void> {
  await sql()`delete from host_turns`;
  await runCapture({ captureId });
}

export async function captured(member: Member, address: string): Promise<string> {
  const { value } = await askCapture(member, { address });
  await runNow(value.id);
  return value.id;
}

/** A claim whose one piece of evidence quotes a page, with the copy that was made on citing it. */
export async function cited(member: Member, address: string, quote = PASSAGE) {
  const claim = await makeClaim(member);
  const { value } = await addEvidence(member, { slug: claim.slug, stance: 'supports', quote, source: { address, kind: 'secondary', title: 'Seized with lobsters' } });
  const [source] = await sql()<{ slug: string; id: string }[]>`
    select s.slug, s.stream_id as id from sources s join evidence e on e.source_id = s.stream_id where e.entry_id = ${value.id}`;
  if (!source) throw new Error('no source');
  for (const { id } of await sql()<{ id: string }[]>`select id from captures where source_id = ${source.id} and state = 'waiting'`) await runNow(id);
  return { claim, evidenceId: value.id, source };
}

export async function captureAgain(member: Member, slug: string): Promise<string> {
  const { value } = await captureSource(member, { slug });
  await runNow(value.id);
  return value.id;
}

/** The first piece of evidence of a claim, as its page shows it. */
export async function evidenceOf(slug: string) {
  const [evidence] = (await see(slug)).view.evidence;
  if (!evidence) throw new Error('no evidence');
  return evidence;
}

/** Evidence that quotes a file handed in for its source: what confirming the quote is told. */
export async function quotedFile(member: Member, slug: string) {
  const { value: source } = await recordSource(member, { title: 'Notes handed in', kind: 'primary' });
  const { value } = await addEvidence(member, { slug, stance: 'context', quote: 'seventy display cards', source: { id: source.id } });
  const { value: copy } = await handInFile(member, { slug: source.slug, file: new SentFile('notes.txt', 'text/plain', Buffer.from(PASSAGE)) });
  await runNow(copy.id);
  return { slug, itemId: value.id, seenCaptureId: copy.id };
}
