/** Why a copy was asked for: by a person, by the watch, or because somebody handed in a file. */
export const CAPTURE_WHYS = ['asked', 'watch', 'upload'] as const;
export type CaptureWhy = (typeof CAPTURE_WHYS)[number];

/** `unchanged`: the page is still what the last copy has. */
export const CAPTURE_STATES = ['waiting', 'working', 'stored', 'unchanged', 'failed'] as const;
export type CaptureState = (typeof CAPTURE_STATES)[number];

/**
 * Why there is no copy. The first eleven are those of an outbound request (lib/outbound/fetch-problem.ts).
 * `broken-off`: the work stopped before its end, and nothing is left that would go on with it.
 */
const CAPTURE_PROBLEMS = [
  'not-fetchable', 'forbidden-address', 'too-many-redirects', 'unknown-host', 'no-network', 'no-connection', 'not-secure', 'timed-out',
  'too-large', 'bad-encoding', 'broken-answer', 'robots', 'forbidden', 'paywall', 'gone', 'wrong-type', 'server-error', 'unreadable',
  'broken-off',
] as const;
export type CaptureProblem = (typeof CAPTURE_PROBLEMS)[number];

/** What became of a source that claims cite. */
/** `back`: what was gone stands there again, as it was. */
export const SOURCE_CHANGES = ['changed', 'moved', 'gone', 'back', 'corrected', 'retracted'] as const;
/** What an editor can say of a source that no program saw. */
export const SOURCE_MARKS = ['corrected', 'retracted'] as const satisfies readonly (typeof SOURCE_CHANGES)[number][];
export type SourceChange = (typeof SOURCE_CHANGES)[number];

/** What became of one cited passage. */
export const PASSAGE_FATES = ['same', 'changed', 'missing', 'unquoted'] as const;
export type PassageFate = (typeof PASSAGE_FATES)[number];

/** Whether it settles a change that the quoted words still stand in the newest copy: not what is gone, taken back, or an editor's word. */
export function isSettledByQuote({ change, captureId }: { change: SourceChange; captureId: string | null }): boolean {
  return captureId !== null && (change === 'changed' || change === 'moved' || change === 'corrected');
}

/** The kinds of documents that are kept. */
export const MEDIA_TYPES = ['text/html', 'application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const ENDED: readonly CaptureState[] = ['stored', 'unchanged', 'failed'];

/** Whether nothing more will become of it by itself. */
export function hasEnded(state: CaptureState): boolean {
  return ENDED.includes(state);
}

/** What a web server's status says about the document: null when there is one. */
export function statusProblem(status: number): CaptureProblem | null {
  if (status === 402) return 'paywall';
  if (status === 401 || status === 403 || status === 407 || status === 429 || status === 451) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  if (status >= 200 && status < 300) return null;
  return 'server-error';
}
