import type { CaptureProgress } from '#lib/captures/capture-queries.ts';

const EVERY_MS = 800;
const LONGEST_MS = 180_000;

/** Asks for a copy of an address; null when the site refuses or cannot be reached. */
export async function askForCapture(address: string, signal: AbortSignal): Promise<string | null> {
  const answer = await ask<{ value: { id: string } }>('/api/captures', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ address }), signal,
  });
  return answer?.value.id ?? null;
}

/** Tells how a capture comes on, again and again until it has ended or somebody stops listening. */
export async function followCapture(id: string, signal: AbortSignal, tell: (progress: CaptureProgress) => void): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  while (!signal.aborted && Date.now() < until) {
    const progress = await ask<CaptureProgress>(`/api/captures/${id}`, { signal });
    if (progress && !signal.aborted) tell(progress);
    if (progress?.hasEnded) return;
    await new Promise((resolve) => void setTimeout(resolve, EVERY_MS));
  }
}

async function ask<T>(path: string, init: RequestInit): Promise<T | null> {
  try {
    const response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    // Left, or offline: the form works without it.
    return null;
  }
}
