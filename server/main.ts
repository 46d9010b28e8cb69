import { createServer } from 'node:http';
import type { Server } from 'node:http';
import next from 'next';
import { connections } from '#db/connections.ts';
import { listenForStale } from '#db/stale-listener.ts';
import { onStale, readStalePayload, STALE_CHANNEL } from '#lib/boundary/stale.ts';
import { siteOrigin } from '#lib/boundary/same-origin.ts';
import { env } from '#lib/env.ts';
import { answerClientError } from './front-door/client-error.ts';
import type { Door } from './front-door/door.ts';
import { createDoor } from './front-door/door.ts';
import { drain } from './front-door/drain.ts';
import { listen } from './port.ts';

export type ServeOptions = { port: number; host: string; dev: boolean };
export type Site = { address: string; close(): Promise<void> };

const DRAIN_SECONDS = 10;
const PROJECT = `${import.meta.dirname}/..`;

/**
 * Serves the site: the front door, and Next behind it. The database must run and be migrated.
 * Gives its address and how to close it, which lets requests under way end.
 * Refuses with a sentence when the port is taken.
 */
export async function serve({ port, host, dev }: ServeOptions): Promise<Site> {
  const server = createServer({ keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 60_000 });
  const app = next({ dev, dir: PROJECT, hostname: host, port, httpServer: server, quiet: !dev });
  await app.prepare();
  const door = createDoor({
    handle: app.getRequestHandler(), dev, trustedProxies: env.TRUSTED_PROXIES, ownOrigin: siteOrigin(),
  });
  const unlisten = dev ? async () => {} : hearOfWrites(door);
  const unhook = onStale(door.purge);
  server.on('request', door.answer);
  server.on('clientError', answerClientError);
  await listen(server, port, host);
  return {
    address: siteAddress(server, host),
    async close() {
      await drain(server, DRAIN_SECONDS);
      unhook();
      await unlisten();
      await app.close();
    },
  };
}

// The cache may be trusted while we hear of what other processes write.
function hearOfWrites(door: Door): () => Promise<void> {
  door.trustCache(false);
  return listenForStale(STALE_CHANNEL, {
    url: connections().app,
    onPayload(payload) {
      const tags = readStalePayload(payload);
      if (tags) door.purge(tags);
    },
    onFound: () => door.trustCache(true),
    onLost: () => door.trustCache(false),
  });
}

function siteAddress(server: Server, host: string): string {
  if (env.siteUrlIsSet) return env.SITE_URL;
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : env.PORT;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
