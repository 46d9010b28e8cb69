import type { IncomingMessage, ServerResponse } from 'node:http';
import { takeFailure } from '#lib/boundary/failures.ts';
import { log } from '#lib/boundary/log.ts';
import type { PageReads } from '#lib/boundary/reads.ts';
import { recordReads } from '#lib/boundary/reads.ts';
import { isRead } from './admission.ts';
import type { Finished } from './capture.ts';
import { capture } from './capture.ts';
import { failureProblem } from './failure.ts';
import type { Flight } from './flights.ts';
import { createFlights } from './flights.ts';
import type { PageCache } from './page-cache.ts';
import { methodProblem, sendProblem } from './problem.ts';
import { pagePolicy } from './security-headers.ts';
import { sendPrivate } from './send-private.ts';
import type { StoredPage } from './stored-page.ts';
import { makeStoredPage, sendStored } from './stored-page.ts';

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export type ReaderPages = {
  /** Answers a request that the cache could not, and keeps the page if everyone may have it. */
  respond(req: IncomingMessage, res: ServerResponse, mayStore: boolean): Promise<void>;
  purge(tags: readonly string[]): void;
};

const STATIC = '/_next/static/';
const ORDINARY_VARY = /^(rsc|next-[\w-]+|accept-encoding)$/i;
const MOST_PRIVATE = 10_000;

/** Renders pages through `handle`, once for all who ask at the same time, and stores the public ones. */
export function createReaderPages(
  cache: PageCache<StoredPage>, { handle, dev }: { handle: Handle; dev: boolean },
): ReaderPages {
  const flights = createFlights<StoredPage>();
  // Addresses whose last render was one reader's alone: waiting for another's would be in vain.
  const privateAddresses = new Set<string>();

  async function respond(req: IncomingMessage, res: ServerResponse, mayStore: boolean): Promise<void> {
    if (dev) return handle(req, res);
    if (!mayStore || !isRead(req) || isRouterRequest(req)) return respondPrivately(req, res);
    const address = req.url ?? '';
    const shared = privateAddresses.has(address) ? null : await flights.join(address);
    if (shared) return sendStored(req, res, shared);
    const flight = flights.begin(address);
    let page: StoredPage | null = null;
    try {
      page = await renderAndSend(req, res, flight);
    } finally {
      rememberPrivate(address, page === null);
      flight.land(page);
    }
  }

  async function renderAndSend(
    req: IncomingMessage, res: ServerResponse, flight: Flight<StoredPage>,
  ): Promise<StoredPage | null> {
    const address = req.url ?? '';
    const rendered = await render(req, res, handle);
    if (!rendered) return null;
    const { finished, reads } = rendered;
    const isForever = address.startsWith(STATIC) && finished.status === 200;
    if (!isForever && !isForEveryone(finished, reads)) {
      await answerFinished(req, res, finished);
      return null;
    }
    if (isHtml(finished)) securePage(res, finished, String(req.headers['x-request-id']));
    const page = makeStoredPage(finished, reads.tags, isForever);
    if (!flight.isStale(page.tags)) cache.put(address, page);
    sendStored(req, res, page, true);
    return page;
  }

  async function respondPrivately(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const rendered = await render(req, res, handle);
    if (rendered) await answerFinished(req, res, rendered.finished);
  }

  function rememberPrivate(address: string, isPrivate: boolean): void {
    if (!isPrivate) privateAddresses.delete(address);
    else if (privateAddresses.size < MOST_PRIVATE) privateAddresses.add(address);
  }

  function purge(tags: readonly string[]): void {
    flights.purge(tags);
    cache.purge(tags);
  }

  return { respond, purge };
}

async function render(
  req: IncomingMessage, res: ServerResponse, handle: Handle,
): Promise<{ finished: Finished; reads: PageReads } | null> {
  const isStatic = req.url?.startsWith(STATIC) === true;
  if (isStatic) for (const name of ['range', 'if-none-match', 'if-modified-since']) delete req.headers[name];
  // A HEAD is rendered as the GET it stands for; Node itself leaves the body out.
  if (req.method === 'HEAD') req.method = 'GET';
  const { value, reads } = await recordReads(() =>
    capture(res, (type) => isStatic || isText(type), () => handle(req, res)));
  if (value?.status === 200 && reads.isMissing) value.status = 404;
  return value && { finished: value, reads };
}

async function answerFinished(req: IncomingMessage, res: ServerResponse, finished: Finished): Promise<void> {
  const isPage = isHtml(finished);
  const id = String(req.headers['x-request-id']);
  if (finished.status >= 500 && isPage) return sendProblem(req, res, failureProblem(req, id, takeFailure(id)));
  // Next answers a POST to a page by rendering it.
  if (isPage && !isRead(req)) return sendProblem(req, res, methodProblem(req.method ?? ''));
  if (isPage) securePage(res, finished, id);
  return sendPrivate(req, res, finished);
}

function isForEveryone(finished: Finished, reads: PageReads): boolean {
  const vary = String(finished.headers.vary ?? '').split(',').map((name) => name.trim());
  return reads.isPublic && !reads.sawSession
    && (finished.status === 200 || finished.status === 404)
    && finished.headers['set-cookie'] === undefined
    && vary.every((name) => name === '' || ORDINARY_VARY.test(name));
}

function securePage(res: ServerResponse, finished: Finished, id: string): void {
  const { policy, unknown } = pagePolicy(finished.body.toString('utf8'));
  res.setHeader('content-security-policy', policy);
  finished.headers['content-security-policy'] = policy;
  if (unknown.length > 0) {
    log.warn({ id, scripts: unknown.map((text) => text.slice(0, 120)) }, 'inline scripts are blocked');
  }
}

function isRouterRequest(req: IncomingMessage): boolean {
  return 'rsc' in req.headers || /[?&]_rsc=/.test(req.url ?? '');
}

function isHtml(finished: Finished): boolean {
  return String(finished.headers['content-type'] ?? '').startsWith('text/html');
}

function isText(type: string): boolean {
  return /^(text\/(?!event-stream)|application\/(json|problem\+json|feed\+json|atom\+xml|rss\+xml|xml))/.test(type);
}
