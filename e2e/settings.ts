import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Read off the checkout's own path, so that the journeys of two checkouts never meet.
const own = createHash('sha256').update(process.cwd()).digest();
const OFFSET = own.readUInt16BE(0) % 2000;

// Below the ports that the system gives to outgoing connections: one of those might have ours at the moment.
/** The site that the journeys run against: a copy of its own, beside whatever else runs here. */
export const PORT = 24_000 + 2 * OFFSET;
export const SITE = `http://127.0.0.1:${PORT}`;

/** A second process of the same site, on the same database. */
export const SECOND_PORT = PORT + 1;

export const DATA = join(tmpdir(), `claimline-journeys-${own.toString('hex').slice(0, 8)}`);

/** Where the local news site stands that captures are made of; the site asks nothing else of the network. */
export const NEWS_PORT = PORT + 2_000;
/** And another one beside it, for journeys that run at the same time. */
export const OTHER_NEWS_PORT = NEWS_PORT + 1;
export const FETCHES = {
  CLAIMLINE_FETCH: 'listed', CLAIMLINE_FETCH_ALLOW: `127.0.0.1:${NEWS_PORT}, news.localhost:${NEWS_PORT}, 127.0.0.1:${OTHER_NEWS_PORT}`,
};

/** A site of its own with the simulated crowd, which one journey starts for itself. */
export const CROWD = { port: PORT + 4_000, site: `http://127.0.0.1:${PORT + 4_000}`, data: `${DATA}-crowd` };
