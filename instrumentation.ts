import { noteFailure } from '#lib/boundary/failures.ts';

type FailedRequest = { headers: NodeJS.Dict<string | string[]> };

/** Next calls this with every error that escapes from a page or a route handler. */
export function onRequestError(error: unknown, request: FailedRequest): void {
  const id = request.headers['x-request-id'];
  if (typeof id === 'string') noteFailure(id, error);
}
