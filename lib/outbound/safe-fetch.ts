import { env } from '#lib/env.ts';
import type { Allowed, FetchReach } from './allow-list.ts';
import { asFetchProblem, FetchProblem } from './fetch-problem.ts';
import { fetchTarget } from './fetch-target.ts';
import { guardedAgent, systemResolver, type Resolver } from './guarded-agent.ts';
import { ACCEPTED_ENCODINGS, readCappedBody } from './read-body.ts';

export type FetchLimits = { hops: number; stepMs: number; totalMs: number; maxBytes: number };
const FETCH_LIMITS: FetchLimits = { hops: 5, stepMs: 10_000, totalMs: 60_000, maxBytes: 10 * 1024 * 1024 };

export type FetchRequest = {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  limits?: Partial<FetchLimits>;
  resolve?: Resolver;
  allowed?: readonly Allowed[];
  reach?: FetchReach;
};

/** One step of the way: the address asked, the network address that answered, and its status. */
type FetchStep = { address: string; remote: string; status: number };

export type Fetched = {
  finalAddress: string; status: number; headers: Readonly<Record<string, string>>;
  /** Unpacked; `headers` still say how it was packed. */
  body: Buffer;
  steps: readonly FetchStep[];
};

type Answer = { status: number; headers: Record<string, string>; body: Buffer; remote: string };

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** Never sent on to another host. */
const PRIVATE_HEADERS: readonly string[] = ['authorization', 'cookie', 'proxy-authorization'];

/** How this site introduces itself to others. */
function userAgent(): string {
  return `Claimline/1.0 (+${env.SITE_URL}/about)`;
}

/**
 * The one way this product asks anything of the network. Follows redirects of a GET or HEAD; every step's address is
 * checked where the socket connects. Throws a `FetchProblem` for whatever is out of bounds, too slow, too large or
 * broken; an answer of any status, also 404, is an answer.
 */
export async function safeFetch(address: string, request: FetchRequest = {}): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...request.limits };
  const allowed = request.allowed ?? env.CLAIMLINE_FETCH_ALLOW;
  const reach = request.reach ?? env.CLAIMLINE_FETCH;
  const deadline = AbortSignal.timeout(limits.totalMs);
  const steps: FetchStep[] = [];
  let url = fetchTarget(address, null, allowed, reach);
  let headers = request.headers ?? {};
  for (;;) {
    const answer = await step(url, { ...request, headers }, { limits, allowed, reach, deadline });
    steps.push({ address: url.href, remote: answer.remote, status: answer.status });
    const next = nextAddress(answer, request.method ?? 'GET');
    if (next === null) {
      return { finalAddress: url.href, status: answer.status, headers: answer.headers, body: answer.body, steps };
    }
    if (steps.length > limits.hops) throw new FetchProblem('too-many-redirects');
    const target = fetchTarget(next, url, allowed, reach);
    if (target.origin !== url.origin) headers = withoutPrivate(headers);
    url = target;
  }
}

function nextAddress({ status, headers }: Answer, method: string): string | null {
  return REDIRECTS.includes(status) && method !== 'POST' ? (headers['location'] ?? null) : null;
}

function withoutPrivate(headers: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.includes(name.toLowerCase())));
}

async function step(
  url: URL, request: FetchRequest,
  { limits, allowed, reach, deadline }: { limits: FetchLimits; allowed: readonly Allowed[]; reach: FetchReach; deadline: AbortSignal },
): Promise<Answer> {
  let remote = '';
  const guard = { resolve: request.resolve ?? systemResolver, allowed, reach, stepMs: limits.stepMs };
  const agent = guardedAgent(guard, (address) => {
    remote = address;
  });
  try {
    const { statusCode, headers, body } = await agent.request({
      origin: url.origin, path: url.pathname + url.search, method: request.method ?? 'GET', body: request.body ?? null,
      headers: { accept: '*/*', 'accept-encoding': ACCEPTED_ENCODINGS, 'user-agent': userAgent(), ...request.headers },
      signal: deadline,
    });
    const flat = flatten(headers);
    // Where a redirect leads is in its headers; its body is nobody's concern.
    if (REDIRECTS.includes(statusCode) && flat['location'] !== undefined) body.on('error', () => {}).destroy();
    const isRead = !body.destroyed && request.method !== 'HEAD';
    const bytes = isRead
      ? await readCappedBody(body, flat['content-encoding'] ?? '', flat['content-length'] ?? '', limits.maxBytes)
      : Buffer.alloc(0);
    return { status: statusCode, headers: flat, body: bytes, remote };
  } catch (error) {
    throw deadline.aborted ? new FetchProblem('timed-out', error) : asFetchProblem(error);
  } finally {
    await agent.destroy();
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const pairs = Object.entries(headers).filter((pair): pair is [string, string | string[]] => pair[1] !== undefined);
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]));
}
