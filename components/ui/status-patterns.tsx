import type { ReactNode } from 'react';
import { STATUSES, type Status } from '#lib/domain/glossary.ts';
import { STATUS_TOKENS, type StatusPattern } from './status-tokens.ts';

const TILE = 8;

/** Drawn in `currentColor` on an 8 by 8 tile; strokes run past its edges so that tiles join. */
const STROKES: Record<StatusPattern, ReactNode> = {
  solid: <rect width="8" height="8" fill="currentColor" />,
  dots: <circle cx="4" cy="4" r="0.9" fill="currentColor" />,
  uprights: <path d="M2 0v8M6 0v8" />,
  hatch: <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" strokeWidth="2" />,
  'back-hatch': <path d="M6-2l4 4M0 0l8 8M-2 6l4 4" />,
  'cross-hatch': (
    <path d="M-2 2l4-4M0 8l8-8M6 10l4-4M6-2l4 4M0 0l8 8M-2 6l4 4" strokeWidth="1.75" />
  ),
  waves: <path d="M-1 3q2.5-3 5 0t5 0M-1 7q2.5-3 5 0t5 0" strokeWidth="1.5" />,
  checks: <path d="M0 0h4v4H0zM4 4h4v4H4z" fill="currentColor" stroke="none" />,
  dashes: <path d="M0 2h5M4 6h5M-4 6h1" strokeWidth="1.75" />,
  crosses: <path d="M2 2l4 4M6 2L2 6" />,
};

/** The id under which `StatusPatterns` defines a status's pattern. */
function patternId(status: Status, scope: string): string {
  return `${scope}-${status}`;
}

/** The fill of a status band: works in every scheme, in print and without colour. */
export function statusFill(status: Status, scope = 'status'): string {
  return `url(#${patternId(status, scope)})`;
}

/**
 * Pattern definitions for the bands of an SVG; put it once inside that SVG. Two SVGs on one page take
 * different scopes.
 */
export function StatusPatterns({
  scope = 'status',
  of = STATUSES,
}: {
  scope?: string;
  of?: readonly Status[];
}) {
  return (
    <defs>
      {of.map((status) => (
        <pattern
          key={status}
          id={patternId(status, scope)}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
          color={STATUS_TOKENS[status].color}
          stroke="currentColor"
          fill="none"
        >
          <rect width={TILE} height={TILE} fill="currentColor" fillOpacity="0.16" stroke="none" />
          {STROKES[STATUS_TOKENS[status].pattern]}
        </pattern>
      ))}
    </defs>
  );
}
