'use client';

import { useEffect, useState } from 'react';
import { followCapture } from './follow-capture.ts';

/** Says how a capture is coming on, and shows the page anew when it has ended. */
export function CaptureFollower({ captureId, sentence }: { captureId: string; sentence: string }) {
  const [said, say] = useState(sentence);

  useEffect(() => {
    const stop = new AbortController();
    void followCapture(captureId, stop.signal, (progress) => {
      say(progress.sentence);
      if (progress.hasEnded) location.reload();
    });
    return () => stop.abort();
  }, [captureId]);

  return <p role="status" className="mb-4 font-semibold">{said}</p>;
}
