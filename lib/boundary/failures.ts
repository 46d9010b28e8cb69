/**
 * Errors that escaped from a render, by request id. Next reports them to `instrumentation.ts` and
 * answers with a page that says nothing; the front door takes them from here for its log and answer.
 */
const shared = globalThis as typeof globalThis & { __claimline_failures?: Map<string, unknown> };
const failures = (shared.__claimline_failures ??= new Map<string, unknown>());
const MOST_KEPT = 1000;

/** Keeps the error of a request until the front door asks. */
export function noteFailure(requestId: string, error: unknown): void {
  const [oldest] = failures.keys();
  if (failures.size >= MOST_KEPT && oldest !== undefined) failures.delete(oldest);
  failures.set(requestId, error);
}

/** Gives the error of a request, once. */
export function takeFailure(requestId: string): unknown {
  const error = failures.get(requestId);
  failures.delete(requestId);
  return error;
}
