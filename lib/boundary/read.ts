import { asRefusal, json, problem, unexpected } from './answer.ts';
import { onlyForNow, publicPage } from './reads.ts';
import { SEALED, SEALED_POLICY } from './sealed-policy.ts';
import { Refusal } from './refusal.ts';

type Handler = (request: Request, context: Params) => Promise<Response>;
type Params = { params: Promise<Record<string, string | string[]>> };

/**
 * A route handler for one public read: `export const GET = publicRead(({ slug }) => getClaim(slug))`. The answer is
 * the same for everyone, so the front door may keep it; null is a 404, and any other refusal is not kept.
 */
export function publicRead<T>(
  query: (params: Record<string, string>, search: URLSearchParams) => Promise<T | null>,
): Handler {
  return publicAnswer(query, (value) => json(value, { headers: KEPT }));
}

/** The same for an Atom feed: `export const GET = publicFeed(changesFeed)`. */
export function publicFeed(query: (search: URLSearchParams) => Promise<string>): Handler {
  return publicText('application/atom+xml; charset=utf-8', (_params, search) => query(search));
}

/** The same for text of a type of its own, shown and not downloaded. */
export function publicText(
  type: string, query: (params: Record<string, string>, search: URLSearchParams) => Promise<string | null>,
): Handler {
  return publicAnswer(query, (text) => new Response(text, { headers: { ...KEPT, 'content-type': type } }));
}

/** A file that anyone may download; `name` is ASCII, as slugs are. */
export type PublicFile = { body: string | Uint8Array<ArrayBuffer>; type: string; name: string };

/** The same for a file: `export const GET = publicFile(({ slug }, search) => sourceCitation(slug, search))`. */
export function publicFile(
  query: (params: Record<string, string>, search: URLSearchParams) => Promise<PublicFile | null>,
): Handler {
  return publicAnswer(query, ({ body, type, name }) =>
    new Response(body, { headers: { ...KEPT, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` } }));
}

/**
 * The same for somebody else's page, sealed off: an opaque origin without script, form, frame, picture or window, so that
 * nothing in it reaches this site or its reader. The front door leaves this policy as it is.
 */
export function publicSealed(query: (params: Record<string, string>) => Promise<string | null>): Handler {
  return publicAnswer(query, (html) => new Response(html, { headers: { ...KEPT, ...SEALED_HEADERS } }));
}

const SEALED_HEADERS = {
  'content-type': 'text/html; charset=utf-8', 'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': SEALED_POLICY, [SEALED]: 'yes',
};

const KEPT = { 'cache-control': 'public, max-age=0, must-revalidate' };

function publicAnswer<T>(
  query: (params: Record<string, string>, search: URLSearchParams) => Promise<T | null>, answer: (value: T) => Response,
): Handler {
  return async (request, context) => {
    try {
      publicPage();
      const params = (await context.params) as Record<string, string>;
      const value = await query(params, new URL(request.url).searchParams);
      if (value === null) throw new Refusal('not-found');
      return answer(value);
    } catch (error) {
      const refusal = asRefusal(error);
      // What is not there has its tags, which say when it may come to be; other refusals have none.
      if (refusal?.code !== 'not-found') onlyForNow();
      return refusal ? problem(refusal) : unexpected(error, request);
    }
  };
}
