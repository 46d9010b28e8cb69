import { randomUUID } from 'node:crypto';

type Listener = (tags: readonly string[]) => void;

const shared = globalThis as typeof globalThis & {
  __claimline_stale?: { listeners: Set<Listener>; processId: string };
};
const state = (shared.__claimline_stale ??= { listeners: new Set(), processId: randomUUID() });

/** The PostgreSQL channel on which processes tell each other what went stale. */
export const STALE_CHANNEL = 'claimline_stale';

// PostgreSQL refuses a payload of 8000 bytes, and with it the write.
const MAX_PAYLOAD = 7900;

/** The tag that stands for every page. */
export const EVERYTHING = '*';

/** Calls `listener` with the tags of each purge; gives the function that stops it. */
export function onStale(listener: Listener): () => void {
  state.listeners.add(listener);
  return () => state.listeners.delete(listener);
}

/** Drops, in this process, every page that read one of these tags. */
export function purgeStale(tags: readonly string[]): void {
  for (const listener of state.listeners) listener(tags);
}

/** What is sent to the other processes: who sends it, then the tags, a line each; too many stand for all. */
export function stalePayload(tags: readonly string[]): string {
  const payload = [state.processId, ...tags].join('\n');
  return Buffer.byteLength(payload) <= MAX_PAYLOAD ? payload : `${state.processId}\n${EVERYTHING}`;
}

/** Reads a payload; null when this process sent it itself and has already purged. */
export function readStalePayload(payload: string): string[] | null {
  const [sender, ...tags] = payload.split('\n');
  return sender === state.processId ? null : tags;
}
