'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { StatusPatterns, statusFill } from '#components/ui/status-patterns.tsx';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import type { Status } from '#lib/domain/status.ts';
import { place, timeAt, type Axis } from '#lib/domain/timeline/axis.ts';
import { todayUtc, useTime, type Moment } from './time-context.ts';

/** A stretch of the strip in which one status holds, in per cent of its length. */
export type Span = { status: Status; start: number; end: number };

/** Names the patterns of the strip. */
const STRIP_SCOPE = 'strip';

type DateSliderProps = { axis: Axis; spans: Record<'known' | 'recorded', readonly Span[]>; label: string; valueText: string; hintId: string };

const DAY = 86_400_000;

/** The strip along the timeline's axis: its handle is dragged, or moved by keys. */
export function DateSlider({ axis, spans, label, valueText, hintId }: DateSliderProps) {
  const time = useTime();
  const strip = useRef<HTMLDivElement>(null);
  const { moment, reading } = time;
  const at = percent(axis, moment);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || (event.type === 'pointermove' && !event.currentTarget.hasPointerCapture(event.pointerId))) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    time.go({ reading, date: dayAtShare(axis, (event.clientX - box.left) / box.width) });
  };
  return (
    <div
      ref={strip}
      onPointerDown={drag}
      onPointerMove={drag}
      onPointerEnter={time.prepare}
      className="relative h-11 cursor-ew-resize touch-pan-y select-none"
    >
      <svg width="100%" height="44" aria-hidden="true" className="block overflow-visible">
        <StatusPatterns scope={STRIP_SCOPE} of={[...new Set(spans[reading].map(({ status }) => status))]} />
        <line x1="0" x2="100%" y1="22" y2="22" className="stroke-rule-strong" strokeDasharray="2 4" />
        {spans[reading].map(({ status, start, end }) => (
          <rect
            key={`${status} ${start}`} x={`${start}%`} width={`${end - start}%`} y="15" height="14"
            fill={statusFill(status, STRIP_SCOPE)} stroke={STATUS_TOKENS[status].color}
          />
        ))}
      </svg>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at)}
        aria-valuetext={valueText}
        aria-describedby={hintId}
        onKeyDown={(event) => move(event, time)}
        onFocus={time.prepare}
        style={{ insetInlineStart: `${at}%` }}
        className="absolute inset-y-0 -ms-[9px] w-[18px] rounded-control border-2 border-ink bg-paper/70 before:absolute before:inset-y-1 before:left-1/2 before:-ms-px before:w-0.5 before:bg-ink"
      />
    </div>
  );
}

const KEYS: Record<string, (time: ReturnType<typeof useTime>) => void> = {
  ArrowRight: (time) => days(time, 1),
  ArrowUp: (time) => days(time, 1),
  ArrowLeft: (time) => days(time, -1),
  ArrowDown: (time) => days(time, -1),
  PageUp: (time) => time.step('next'),
  PageDown: (time) => time.step('previous'),
  End: (time) => time.go(null),
};

function move(event: KeyboardEvent, time: ReturnType<typeof useTime>): void {
  const key = KEYS[event.key];
  if (!key || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  key(time);
}

function days({ moment, reading, go }: ReturnType<typeof useTime>, count: number): void {
  const from = moment ? Date.parse(moment.date) : Date.parse(todayUtc());
  go({ reading, date: new Date(from + count * DAY).toISOString().slice(0, 10) });
}

// The handle stands at the end of its day.
function percent(axis: Axis, moment: Moment): number {
  return moment ? (place(axis, Date.parse(moment.date) + DAY) / axis.length) * 100 : 100;
}

function dayAtShare(axis: Axis, share: number): string {
  if (share >= 0.995) return todayUtc();
  return new Date(timeAt(axis, Math.max(0, share) * axis.length) - DAY / 2).toISOString().slice(0, 10);
}
