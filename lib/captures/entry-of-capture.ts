import type { Capture } from '#db/captures.ts';
import type { NewEntry } from '#lib/domain/entry.ts';

/** The line of a source's journal that says what became of a capture. */
export function entryOfCapture(capture: Capture): NewEntry {
  const { id: captureId, why, mediaType, bodyHash, warcHash, textHash } = capture;
  if (capture.state !== 'stored' || mediaType === null || bodyHash === null || warcHash === null) {
    return { kind: 'capture-failed', body: { captureId, why, problem: capture.problem ?? 'unreadable' } };
  }
  return {
    kind: 'capture-made',
    body: { captureId, why, address: capture.finalAddress ?? capture.address, mediaType, bodyHash, warcHash, textHash },
  };
}
