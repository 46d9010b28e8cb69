import { findLostCaptures } from '#db/captures.ts';
import { on } from '#db/client.ts';
import { endCapture, failed } from './end-capture.ts';

const MOST_AT_ONCE = 200;

/**
 * Ends captures that no job would go on with: every try of it failed or ran out of time, or was lost with its process.
 * They would be under way for ever. Gives how many.
 */
export async function endLostCaptures(): Promise<number> {
  const lost = await findLostCaptures(on(), MOST_AT_ONCE);
  for (const capture of lost) await endCapture(capture, failed('broken-off'));
  return lost.length;
}
