import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#lib/boundary/log.ts';
import { admissionProblem, cleanHeaders, isRead } from './admission.ts';
import { announcesTooMuch, bodyLimit, dropRest, limitBody } from './body-limit.ts';
import { clientAddress } from './client-address.ts';
import { failureProblem } from './failure.ts';
import { createPageCache } from './page-cache.ts';
import type { Problem } from './problem.ts';
import { bodyProblem, sendProblem } from './problem.ts';
import type { Handle } from './render.ts';
import { createReaderPages } from './reader-pages.ts';
import { secure } from './security-headers.ts';
import type { StoredPage } from './stored-page.ts';
import { sendStored } from './stored-page.ts';

export type DoorOptions = {
  handle: Handle;
  dev: boolean;
  trustedProxies: number;
  /** SITE_URL's origin where it is set. */
  ownOrigin: string | null;
  maxCacheBytes?: number;
};

export type Door = {
  answer(req: IncomingMessage, res: ServerResponse): void;
  /** Drops what was made from these tags. */
  purge(tags: readonly string[]): void;
  /** While false nothing is served from the cache: we would not hear of other processes' writes. */
  trustCache(isTrusted: boolean): void;
};

const CACHE_BYTES = 128 * 1024 * 1024;

/** The front door: what every request passes before Next sees it, and the cache of reader pages. */
export function createDoor(options: DoorOptions): Door {
  const cache = createPageCache<StoredPage>(options.maxCacheBytes ?? CACHE_BYTES);
  const pages = createReaderPages(cache, options);
  let isTrusted = !options.dev;

  // A stored address was well-formed when it was rendered: a hit needs no other look at it.
  function answer(req: IncomingMessage, res: ServerResponse): void {
    const page = isTrusted && isRead(req) ? cache.get(req.url ?? '') : undefined;
    if (page) sendStored(req, res, page);
    else void admit(req, res);
  }

  async function admit(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const id = randomUUID();
    secure(res, { dev: options.dev, isHttps: options.ownOrigin?.startsWith('https:') === true });
    res.setHeader('x-request-id', id);
    const problem = admissionProblem(req, options.ownOrigin);
    if (problem) return refuse(req, res, problem);
    const client = clientAddress(
      req.socket.remoteAddress, String(req.headers['x-forwarded-for'] ?? ''), options.trustedProxies);
    cleanHeaders(req, id, client, options.trustedProxies);
    if (!isRead(req)) limitBody(req, () => refuse(req, res, bodyProblem(bodyLimit(req))));
    try {
      await pages.respond(req, res, isTrusted);
    } catch (error) {
      fail(req, res, id, error);
    }
  }

  return {
    answer,
    purge: pages.purge,
    trustCache(trusted) {
      isTrusted = trusted && !options.dev;
      if (!trusted) pages.purge(['*']);
    },
  };
}

function refuse(req: IncomingMessage, res: ServerResponse, problem: Problem): void {
  if (!res.headersSent) sendProblem(req, res, problem);
  if (problem.status === 413 || announcesTooMuch(req)) dropRest(req);
}

function fail(req: IncomingMessage, res: ServerResponse, id: string, error: unknown): void {
  if (res.destroyed || res.writableEnded) return;
  if (res.headersSent) {
    log.error({ id, err: error, path: req.url }, 'an answer broke off');
    res.destroy();
  } else sendProblem(req, res, failureProblem(req, id, error));
}
