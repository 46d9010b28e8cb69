import type { ReactNode } from 'react';
import type { Status } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { DateText } from './date-text.tsx';
import { STATUS_TOKENS, type StatusShape } from './status-tokens.ts';

const KNOCKED_OUT = {
  fill: 'none',
  stroke: 'var(--color-paper)',
  strokeWidth: 2,
  strokeLinecap: 'round',
} as const;
const DRAWN = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
} as const;

const SHAPES: Record<StatusShape, ReactNode> = {
  'dashed-ring': (
    <circle cx="8" cy="8" r="6" {...DRAWN} strokeDasharray="2.4 2.31" strokeLinecap="butt" />
  ),
  'half-disc': (
    <>
      <circle cx="8" cy="8" r="6" {...DRAWN} />
      <path d="M8 2a6 6 0 0 0 0 12z" />
    </>
  ),
  'checked-disc': (
    <>
      <circle cx="8" cy="8" r="7" />
      <path d="M4.9 8.3l2.2 2.2 4.1-4.7" {...KNOCKED_OUT} />
    </>
  ),
  'facing-triangles': (
    <>
      <path d="M.8 1.8v12.4L7.2 8z" />
      <path d="M14.4 3v10L9.4 8z" {...DRAWN} strokeWidth="1.6" strokeLinejoin="round" />
    </>
  ),
  'barred-triangle': (
    <>
      <path d="M8 1.2L15.4 14.6H.6z" />
      <path d="M8 6.2v3.4M8 12.2v.1" {...KNOCKED_OUT} />
    </>
  ),
  'dotted-diamond': (
    <>
      <path d="M8 1.6L14.4 8 8 14.4 1.6 8z" {...DRAWN} strokeLinejoin="round" />
      <circle cx="8" cy="8" r="1.6" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" {...DRAWN} />
      <path d="M8 4.6V8l2.4 1.7" {...DRAWN} strokeLinejoin="round" />
    </>
  ),
  'crossed-square': (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" {...KNOCKED_OUT} />
    </>
  ),
  'turned-arrow': (
    <path
      d="M6 2.6L2.4 6.2 6 9.8M2.6 6.2h6.9a3.6 3.6 0 0 1 0 7.2H6"
      {...DRAWN}
      strokeLinejoin="round"
    />
  ),
  'slashed-ring': (
    <>
      <circle cx="8" cy="8" r="6" {...DRAWN} />
      <path d="M3.9 12.1l8.2-8.2" {...DRAWN} />
    </>
  ),
};

const WORD_SIZE = { small: 'text-small', normal: 'text-base', large: 'text-lede' } as const;
type StatusSize = keyof typeof WORD_SIZE;

/** The shape of a status, in its colour. Says nothing to a screen reader: its word stands beside it. */
export function StatusMark({ status }: { status: Status }) {
  const { shape, textClass } = STATUS_TOKENS[status];
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="currentColor"
      focusable="false"
      className={`${textClass} inline-block size-[0.95em] shrink-0 self-center align-[-0.08em]`}
    >
      {SHAPES[shape]}
    </svg>
  );
}

/** The same shape for use inside another SVG, 16 units square with its centre at (x, y). */
export function StatusGlyph({
  status,
  x,
  y,
  size = 16,
}: {
  status: Status;
  x: number;
  y: number;
  size?: number;
}) {
  const { shape, color } = STATUS_TOKENS[status];
  const move = `translate(${x - size / 2} ${y - size / 2}) scale(${size / 16})`;
  return (
    <g transform={move} fill={color} color={color}>
      {SHAPES[shape]}
    </g>
  );
}

type StatusWordProps = {
  status: Status;
  since?: Instant;
  size?: StatusSize;
  /** The status was voided later: its word is kept and struck. */
  struck?: boolean;
};

/** A status as readers see it: shape, word, and since when. */
export function StatusWord({ status, since, size = 'normal', struck = false }: StatusWordProps) {
  const { textClass, label } = STATUS_TOKENS[status];
  const word = messages('glossary')(label);
  return (
    <span className={`${WORD_SIZE[size]} inline-flex flex-wrap items-baseline gap-x-[0.45em]`}>
      <span
        className={`${textClass} inline-flex items-baseline gap-[0.4em] font-semibold whitespace-nowrap`}
      >
        <StatusMark status={status} />
        {struck ? <s>{word}</s> : word}
      </span>
      {since && (
        <span className="text-ink-soft">
          <DateText at={since} clock="since" />
        </span>
      )}
    </span>
  );
}
