import type { Status } from '#lib/domain/glossary.ts';

export type StatusShape =
  | 'dashed-ring'
  | 'half-disc'
  | 'checked-disc'
  | 'facing-triangles'
  | 'barred-triangle'
  | 'dotted-diamond'
  | 'clock'
  | 'crossed-square'
  | 'turned-arrow'
  | 'slashed-ring';
export type StatusPattern =
  | 'dots'
  | 'uprights'
  | 'solid'
  | 'hatch'
  | 'waves'
  | 'checks'
  | 'back-hatch'
  | 'cross-hatch'
  | 'dashes'
  | 'crosses';

export type StatusToken<S extends Status = Status> = {
  /** A CSS value, for SVG fills and strokes. */
  color: string;
  /** The same colour as a text class. */
  textClass: string;
  shape: StatusShape;
  pattern: StatusPattern;
  /** Its key in the `glossary` messages. */
  label: `status.${S}`;
};

/** What each status looks like: never its colour alone, always a word, a shape or a pattern beside it. */
export const STATUS_TOKENS: { readonly [S in Status]: StatusToken<S> } = {
  unverified: token('unverified', 'text-status-unverified', 'dashed-ring', 'dots'),
  'under-review': token('under-review', 'text-status-under-review', 'half-disc', 'uprights'),
  supported: token('supported', 'text-status-supported', 'checked-disc', 'solid'),
  disputed: token('disputed', 'text-status-disputed', 'facing-triangles', 'hatch'),
  misleading: token('misleading', 'text-status-misleading', 'barred-triangle', 'waves'),
  unverifiable: token('unverifiable', 'text-status-unverifiable', 'dotted-diamond', 'checks'),
  outdated: token('outdated', 'text-status-outdated', 'clock', 'back-hatch'),
  refuted: token('refuted', 'text-status-refuted', 'crossed-square', 'cross-hatch'),
  retracted: token('retracted', 'text-status-retracted', 'turned-arrow', 'dashes'),
  void: token('void', 'text-status-void', 'slashed-ring', 'crosses'),
};

function token<S extends Status>(
  status: S,
  textClass: string,
  shape: StatusShape,
  pattern: StatusPattern,
): StatusToken<S> {
  return {
    color: `var(--color-status-${status})`,
    textClass,
    shape,
    pattern,
    label: `status.${status}`,
  };
}
