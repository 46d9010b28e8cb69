import { parentPort } from 'node:worker_threads';
import type { Extracted } from './extracted.ts';
import { decodePage } from './decode-page.ts';
import { extractPage } from './extract-page.ts';
import { extractPdf } from './extract-pdf.ts';
import { extractText } from './extract-text.ts';
import type { ExtractionReply, ExtractionRequest } from './extractor.ts';
import { storable } from './storable.ts';

// Runs in a thread of its own with capped memory: see extractor.ts.
parentPort?.on('message', (request: ExtractionRequest) => {
  void replyTo(request).then((reply) => parentPort?.postMessage(reply));
});

async function replyTo(request: ExtractionRequest): Promise<ExtractionReply> {
  try {
    return { id: request.id, extracted: storable(await read(request)) };
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function read({ bytes, address, contentType }: ExtractionRequest): Promise<Extracted> {
  if (contentType?.startsWith('application/pdf')) return extractPdf(bytes);
  const text = decodePage(bytes, contentType);
  return contentType?.startsWith('text/plain') ? extractText(text) : extractPage(text, address);
}
