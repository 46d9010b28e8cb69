import type { IncomingMessage, ServerResponse } from 'node:http';
import { takeFailure } from '#lib/boundary/failures.ts';
import { log } from '#lib/boundary/log.ts';
import { SEALED, SEALED_POLICY } from '#lib/boundary/sealed-policy.ts';
import type { PageReads } from '#lib/boundary/reads.ts';
import { recordReads } from '#lib/boundary/reads.ts';
import { isRead } from './admission.ts';
import type { Finished } from './capture.ts';
import { capture } from './capture.ts';
import { failureProblem } from './failure.ts';
import { methodProblem, sendProblem } from './problem.ts';
import { pagePolicy } from './security-headers.ts';
import { sendPrivate } from './send-private.ts';

/** What answers behind the door: Next's request handler. */
export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** A finished response, what was read for it, and the error that escaped from it, if one did. */
export type Rendered = { finished: Finished; reads: PageReads; failure: unknown };

const STATIC = '/_next/static/';
const ORDINARY_VARY = /^(rsc|next-[\w-]+|accept-encoding)$/i;

/** Lets Next answer, and holds the answer back. Null when it was streamed, or the reader left. */
export async function render(
  req: IncomingMessage, res: ServerResponse, handle: Handle,
): Promise<Rendered | null> {
  const isFile = isStaticFile(req);
  if (isFile) for (const name of ['range', 'if-none-match', 'if-modified-since']) delete req.headers[name];
  // A HEAD is rendered as the GET it stands for; Node itself leaves the body out.
  if (req.method === 'HEAD') req.method = 'GET';
  const { value, reads } = await recordReads(() =>
    capture(res, (type) => isFile || isText(type), () => handle(req, res)));
  // The page has said that nothing is here, in a body that is complete without script.
  if (value && reads.isMissing && value.status === 200) value.status = 404;
  if (value) addHeaders(res, value, reads);
  const failure = takeFailure(requestId(req));
  if (!value && failure !== undefined) failureProblem(req, requestId(req), failure);
  return value && { finished: value, reads, failure };
}

// Next says in a Link of its own what to load early.
function addHeaders(res: ServerResponse, finished: Finished, { headers }: PageReads): void {
  if (finished.status >= 400) return;
  for (const [name, value] of Object.entries(headers)) {
    const given = finished.headers[name];
    const joined = given === undefined ? value : [given, value].flat().join(', ');
    finished.headers[name] = joined;
    res.setHeader(name, joined);
  }
}

/** Sends what is one reader's alone. An error that escaped is a 500 or 503, whatever the page looks like. */
export async function answerRendered(
  req: IncomingMessage, res: ServerResponse, { finished, failure }: Rendered,
): Promise<void> {
  const isPage = isHtml(finished);
  if (failure !== undefined || (finished.status >= 500 && isPage)) {
    return sendProblem(req, res, failureProblem(req, requestId(req), failure));
  }
  // Next answers a POST to a page by rendering it.
  if (isPage && !isRead(req)) return sendProblem(req, res, methodProblem(req.method ?? ''));
  securePage(req, res, finished);
  return sendPrivate(req, res, finished);
}

/** Whether everybody may have these bytes: a public page that looked at no session and did not fail. */
export function isForEveryone({ finished, reads, failure }: Rendered): boolean {
  const vary = String(finished.headers.vary ?? '').split(',').map((name) => name.trim());
  return reads.isPublic && !reads.sawSession && failure === undefined
    && (finished.status === 200 || finished.status === 404)
    && finished.headers['set-cookie'] === undefined
    && vary.every((name) => name === '' || ORDINARY_VARY.test(name));
}

/** Whether it is one of the build's files, whose name changes with its content. */
export function isStaticFile(req: IncomingMessage): boolean {
  return req.url?.startsWith(STATIC) === true;
}

/** Puts the content security policy of a finished page on it. */
export function securePage(req: IncomingMessage, res: ServerResponse, finished: Finished): void {
  if (!isHtml(finished)) return;
  if (isSealed(finished)) return seal(res, finished);
  const { policy, unknown } = pagePolicy(finished.body.toString('utf8'));
  setPolicy(res, finished, policy);
  if (unknown.length === 0) return;
  log.warn({ id: requestId(req), scripts: unknown.map((text) => text.slice(0, 120)) }, 'inline scripts are blocked');
}

function requestId(req: IncomingMessage): string {
  return String(req.headers['x-request-id']);
}

function isHtml(finished: Finished): boolean {
  return String(finished.headers['content-type'] ?? '').startsWith('text/html');
}

// Somebody else's page comes with a policy that is stricter than ours.
function isSealed(finished: Finished): boolean {
  return finished.headers[SEALED] !== undefined;
}

function seal(res: ServerResponse, finished: Finished): void {
  res.removeHeader(SEALED);
  delete finished.headers[SEALED];
  setPolicy(res, finished, SEALED_POLICY);
}

function setPolicy(res: ServerResponse, finished: Finished, policy: string): void {
  res.setHeader('content-security-policy', policy);
  finished.headers['content-security-policy'] = policy;
}

function isText(type: string): boolean {
  return /^(text\/(?!event-stream)|application\/(json|link-format|problem\+json|feed\+json|atom\+xml|rss\+xml|xml))/.test(type);
}
