import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';

export type StaleListener = {
  /** Where to listen. */
  url: string;
  onPayload: (payload: string) => void;
  /** The connection stands; what was told before it did was missed. */
  onFound: () => void;
  /** The connection is gone: until it is found again nothing is heard. */
  onLost: () => void;
};

const RETRY_MS = 500;
const PATIENCE_MS = 15_000;

/**
 * Listens on a channel over a connection of its own, and connects anew as often as it must.
 * Gives back how to stop. (The client's own `listen` gives up when its first new try fails.)
 */
export function listenForStale(channel: string, listener: StaleListener): () => Promise<void> {
  const over = new AbortController();
  const done = keepListening(channel, listener, over.signal);
  return async () => {
    over.abort();
    await done;
  };
}

async function keepListening(
  channel: string, listener: StaleListener, over: AbortSignal,
): Promise<void> {
  while (!over.aborted) {
    await listenOnce(channel, listener, over);
    if (over.aborted) return;
    listener.onLost();
    await wait(RETRY_MS, undefined, { signal: over }).catch(() => {});
  }
}

// The client's own limit ends once something accepts the connection, though it may never answer.
async function tooLate(over: AbortSignal): Promise<never> {
  await wait(PATIENCE_MS, undefined, { ref: false, signal: over });
  throw new Error('The database does not answer.');
}

async function listenOnce(channel: string, listener: StaleListener, over: AbortSignal): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const client = postgres(listener.url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    connect_timeout: 10,
    connection: { application_name: 'claimline stale listener' },
    onclose: () => ended.resolve(),
    ...{ onnotify: (from: string, payload: string) => from === channel && listener.onPayload(payload) },
  });
  over.addEventListener('abort', () => ended.resolve(), { once: true });
  try {
    await Promise.race([client.unsafe(`listen "${channel}"`), tooLate(over)]);
    listener.onFound();
    await ended.promise;
  } catch {
    // Not reachable yet: the caller tries again.
  } finally {
    await client.end({ timeout: 1 });
  }
}
