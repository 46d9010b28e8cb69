import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRead } from './admission.ts';
import type { Flight } from './flights.ts';
import { createFlights } from './flights.ts';
import type { PageCache } from './page-cache.ts';
import type { Handle } from './render.ts';
import { answerRendered, isForEveryone, isStaticFile, render, securePage } from './render.ts';
import type { StoredPage } from './stored-page.ts';
import { makeStoredPage, sendStored } from './stored-page.ts';

export type ReaderPages = {
  /** Answers a request that the cache could not, and keeps the page if everyone may have it. */
  respond(req: IncomingMessage, res: ServerResponse, mayStore: boolean): Promise<void>;
  purge(tags: readonly string[]): void;
};

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
      if (page) privateAddresses.delete(address);
      else if (privateAddresses.size < MOST_PRIVATE) privateAddresses.add(address);
      flight.land(page);
    }
  }

  async function renderAndSend(
    req: IncomingMessage, res: ServerResponse, flight: Flight<StoredPage>,
  ): Promise<StoredPage | null> {
    const rendered = await render(req, res, handle);
    if (!rendered) return null;
    const { finished, reads } = rendered;
    const isForever = isStaticFile(req) && finished.status === 200;
    if (!isForever && !isForEveryone(rendered)) return answerRendered(req, res, rendered).then(() => null);
    securePage(req, res, finished);
    const page = makeStoredPage(finished, reads, isForever);
    if (!flight.isStale(page.tags)) cache.put(req.url ?? '', page);
    sendStored(req, res, page, true);
    return page;
  }

  async function respondPrivately(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const rendered = await render(req, res, handle);
    if (rendered) await answerRendered(req, res, rendered);
  }

  function purge(tags: readonly string[]): void {
    flights.purge(tags);
    cache.purge(tags);
  }

  return { respond, purge };
}

function isRouterRequest(req: IncomingMessage): boolean {
  return 'rsc' in req.headers || /[?&]_rsc=/.test(req.url ?? '');
}
