import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { PageReads } from '#lib/boundary/reads.ts';
import type { Finished } from './capture.ts';
import type { Encoding } from './encoding.ts';
import { chooseEncoding, encode, isCompressible } from './encoding.ts';

type Variant = { headers: string[]; body: Buffer };

/** A finished page as it is sent: headers and bytes made once for each encoding. */
export type StoredPage = {
  status: number;
  tags: ReadonlySet<string>;
  /** From when on it says something else though nobody wrote, in ms. */
  until: number;
  bytes: number;
  etag: string;
  isCompressible: boolean;
  effort: number;
  headers: string[];
  notModified: string[];
  variants: Partial<Record<Encoding, Variant>>;
};

// Proxies with the usual settings refuse an answer whose headers are longer than 4 KB: nginx with a 502.
const MOST_HEADER_BYTES = 4096;
/** For what is added as it is sent: date, connection, encoding and length. */
const ADDED_BYTES = 320;
const BROWSERS_ASK_AGAIN = 'public, max-age=0, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';
const MADE_HERE = new Set([
  'cache-control', 'connection', 'content-encoding', 'content-length', 'date', 'etag', 'keep-alive', 'last-modified',
  'accept-ranges', 'transfer-encoding', 'vary', 'x-request-id',
]);

/** Makes a page that can be kept and sent to everyone; `isForever` for files whose name has their hash. */
export function makeStoredPage(
  finished: Finished, { tags, until }: Pick<PageReads, 'tags' | 'until'>, isForever: boolean,
): StoredPage {
  const { status, body } = finished;
  const type = String(finished.headers['content-type'] ?? '');
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const own = [
    ...flatHeaders(finished.headers),
    'etag', etag,
    'vary', 'Accept-Encoding',
    'cache-control', isForever ? FOREVER : BROWSERS_ASK_AGAIN,
  ];
  const headers = [
    ...own,
    // What is not there must not say what it would have been: nothing but a page names its tags.
    // And a CDN is told of writes, not of midnights.
    ...(status === 200 && until === Infinity ? tagHeaders(tags, own) : ['cdn-cache-control', 'no-store']),
    'x-cache', 'hit',
  ];
  const compressible = isCompressible(type, body.length);
  return {
    status, tags, until, etag, headers,
    // The compressed copies together take less than half of the plain one.
    bytes: Math.ceil(body.length * (compressible ? 1.5 : 1)) + 2048,
    isCompressible: compressible,
    effort: isForever ? 9 : 5,
    notModified: headers.filter((_, i) => !headers[i - (i % 2)]?.startsWith('content-type')),
    variants: { identity: variant(headers, body, 'identity') },
  };
}

/** Sends it, or a 304 to who has it already. `isFresh` says that it was rendered for this request. */
export function sendStored(
  req: IncomingMessage, res: ServerResponse, page: StoredPage, isFresh = false,
): void {
  const known = req.headers['if-none-match'];
  if (known !== undefined && page.status === 200 && (known === page.etag || known.includes(page.etag))) {
    res.writeHead(304, page.notModified);
    res.end();
    return;
  }
  const encoding = page.isCompressible ? chooseEncoding(req.headers['accept-encoding']) : 'identity';
  const ready = page.variants[encoding];
  if (ready !== undefined && !isFresh) {
    res.writeHead(page.status, ready.headers);
    res.end(ready.body);
  } else void sendAfterEncoding(res, page, encoding, isFresh);
}

async function sendAfterEncoding(
  res: ServerResponse, page: StoredPage, encoding: Encoding, isFresh: boolean,
): Promise<void> {
  const plain = page.variants.identity?.body ?? Buffer.alloc(0);
  const made = page.variants[encoding] ??
    variant(page.headers, await encode(plain, encoding, page.effort), encoding);
  page.variants[encoding] = made;
  const headers = isFresh ? made.headers.with(made.headers.indexOf('x-cache') + 1, 'miss') : made.headers;
  res.writeHead(page.status, headers);
  res.end(made.body);
}

// Half a list would leave a CDN with pages that it never drops: rather none, and it keeps nothing.
function tagHeaders(tags: ReadonlySet<string>, own: readonly string[]): string[] {
  const list = [...tags].map(encodeURI).join(',');
  const taken = own.reduce((sum, word) => sum + word.length + 2, ADDED_BYTES);
  if (taken + list.length > MOST_HEADER_BYTES) return ['cdn-cache-control', 'no-store'];
  return list === '' ? [] : ['cache-tag', list];
}

function variant(headers: string[], body: Buffer, encoding: Encoding): Variant {
  const encoded = encoding === 'identity' ? [] : ['content-encoding', encoding];
  return { headers: [...headers, ...encoded, 'content-length', String(body.length)], body };
}

function flatHeaders(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || MADE_HERE.has(name.toLowerCase()) ? [] : [name, String(value)],
  );
}
