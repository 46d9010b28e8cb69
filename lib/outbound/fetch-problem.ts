/** Why an outbound request came to nothing; each is a state that a person reads (messages, area `capture`). */
const FETCH_PROBLEMS = [
  'not-fetchable', 'forbidden-address', 'too-many-redirects', 'unknown-host', 'no-network', 'no-connection',
  'not-secure', 'timed-out', 'too-large', 'bad-encoding', 'broken-answer',
] as const;
export type FetchProblemCode = (typeof FETCH_PROBLEMS)[number];

/** An outbound request that was refused or failed. It names the step's address, never what stands behind it. */
export class FetchProblem extends Error {
  override name = 'FetchProblem';
  readonly code: FetchProblemCode;

  constructor(code: FetchProblemCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

const CODES: Record<string, FetchProblemCode> = {
  ENOTFOUND: 'unknown-host',
  ENODATA: 'unknown-host',
  EAI_AGAIN: 'no-network',
  EAI_FAIL: 'no-network',
  ENETUNREACH: 'no-network',
  ENETDOWN: 'no-network',
  EHOSTUNREACH: 'no-connection',
  ECONNREFUSED: 'no-connection',
  EADDRNOTAVAIL: 'no-connection',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  ETIMEDOUT: 'timed-out',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
};

/** What an error of the network, of TLS or of the other side's HTTP amounts to. */
export function asFetchProblem(error: unknown): FetchProblem {
  const inner = problemWithin(error);
  if (inner) return inner;
  const code = codeOf(error);
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code) || code === 'EPROTO') {
    return new FetchProblem('not-secure', error);
  }
  return new FetchProblem(CODES[code] ?? 'broken-answer', error);
}

function problemWithin(error: unknown): FetchProblem | null {
  if (error instanceof FetchProblem) return error;
  if (error instanceof AggregateError) return error.errors.map(problemWithin).find((found) => found !== null) ?? null;
  return error instanceof Error && error.cause !== undefined ? problemWithin(error.cause) : null;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
