import { Worker } from 'node:worker_threads';
import type { Extracted } from './extracted.ts';

export type ExtractionRequest = { id: number; bytes: Uint8Array; address: string | null; contentType: string | null };
export type ExtractionReply = { id: number } & ({ extracted: Extracted } | { failure: string });

/** A page that could not be read: it took too long or too much memory, or broke a reader. The bytes stay what they are. */
export class ExtractionFailed extends Error {
  override name = 'ExtractionFailed';
}

export type Extractor = {
  extract(bytes: Uint8Array, from: { address: string | null; contentType: string | null }): Promise<Extracted>;
  close(): Promise<void>;
};

const OLD_SPACE_MB = 160;
const LONGEST_MS = 8000;

/**
 * Reads pages in a thread of its own, one after the other, each within a bound of memory and time. A page that breaks
 * the bound ends the thread and not the process; the next page gets a new one.
 */
export function createExtractor(longestMs = LONGEST_MS): Extractor {
  let thread: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;

  return {
    extract(bytes, { address, contentType }) {
      const turn = last.then(async () => {
        if (!thread?.isAlive()) thread = startThread();
        return thread.ask({ id: (asked += 1), bytes, address, contentType }, longestMs);
      });
      last = turn.catch(() => {});
      return turn;
    },
    async close() {
      await last;
      await thread?.end();
      thread = null;
    },
  };
}

type Thread = {
  ask(request: ExtractionRequest, longestMs: number): Promise<Extracted>;
  isAlive(): boolean;
  end(): Promise<unknown>;
};

function startThread(): Thread {
  const worker = new Worker(new URL('./extractor-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE_MB, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }, execArgv: [],
  });
  let isAlive = true;
  let settle: (reply: ExtractionReply | { failure: string }) => void = () => {};
  const die = (failure: string) => {
    isAlive = false;
    settle({ failure });
  };
  worker.on('message', (reply: ExtractionReply) => settle(reply));
  worker.on('error', (error: Error) => die(error.message));
  worker.on('exit', () => die('its thread ended'));
  return {
    isAlive: () => isAlive,
    end: () => worker.terminate(),
    async ask(request, longestMs) {
      // A thread at rest keeps no process running.
      worker.ref();
      const reply = await new Promise<ExtractionReply | { failure: string }>((resolve) => {
        settle = resolve;
        setTimeout(() => isAlive && resolve({ failure: 'it took too long' }), longestMs).unref();
        worker.postMessage(request);
      });
      worker.unref();
      if ('extracted' in reply) return reply.extracted;
      if (isAlive) await worker.terminate();
      throw new ExtractionFailed(reply.failure);
    },
  };
}
