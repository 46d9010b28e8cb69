import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 50;

/** Takes no new connections, lets requests under way end, and after `seconds` cuts what is left. */
export async function drain(server: Server, seconds: number): Promise<void> {
  let isClosed = false;
  const closed = new Promise<void>((resolve) => server.close(() => ((isClosed = true), resolve())));
  // Node closes idle connections once; those that become idle while we wait are ours to close.
  for (let waited = 0; !isClosed && waited < seconds * 1000; waited += LOOK_MS) {
    server.closeIdleConnections();
    await Promise.race([closed, wait(LOOK_MS)]);
  }
  if (!isClosed) server.closeAllConnections();
  await closed;
}
