import { givenNow, sql } from '#db/client.ts';
import { log } from './log.ts';
import { purgeStale, STALE_CHANNEL, stalePayload } from './stale.ts';

const EVERY_MS = 200;
const RETRY_MS = 2000;
// PostgreSQL takes payloads below 8000 bytes; a tag is at most some fifty.
const TAGS_A_MESSAGE = 100;

const waiting = new Set<string>();
let timer: NodeJS.Timeout | null = null;

/**
 * Purges at once here, and within a fifth of a second in the other processes, many changes in one message.
 * For votes alone: a NOTIFY inside each transaction makes their commits wait for one another.
 */
export function purgeSoonElsewhere(tags: readonly string[]): void {
  purgeStale(tags);
  // A restore's own pool is closed when it ends, and nobody reads what it has not finished.
  if (givenNow() !== null) return;
  for (const tag of tags) waiting.add(tag);
  timer ??= setTimeout(() => void tell(), EVERY_MS).unref();
}

async function tell(): Promise<void> {
  timer = null;
  const tags = [...waiting];
  waiting.clear();
  try {
    for (let at = 0; at < tags.length; at += TAGS_A_MESSAGE) {
      const payload = stalePayload(tags.slice(at, at + TAGS_A_MESSAGE));
      await sql()`select pg_notify(${STALE_CHANNEL}, ${payload})`;
    }
  } catch (error) {
    // Told with the next ones, or a moment later.
    for (const tag of tags) waiting.add(tag);
    timer ??= setTimeout(() => void tell(), RETRY_MS).unref();
    log.warn({ err: error }, 'other processes could not be told what votes made stale');
  }
}
