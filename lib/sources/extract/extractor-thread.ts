import { parentPort } from 'node:worker_threads';
import { decodePage, extractPage } from './extract-page.ts';
import type { ExtractionRequest, ExtractionReply } from './extractor.ts';

// Runs in a thread of its own with capped memory: see extractor.ts.
parentPort?.on('message', ({ id, bytes, address, contentType }: ExtractionRequest) => {
  parentPort?.postMessage(replyTo(id, () => extractPage(decodePage(bytes, contentType), address)));
});

function replyTo(id: number, read: () => ReturnType<typeof extractPage>): ExtractionReply {
  try {
    return { id, extracted: read() };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
