'use client';

import { memo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { place, timeAt, type Axis } from '#lib/domain/timeline/axis.ts';
import { todayUtc, type Moment, type Time } from './time-context.ts';

type DateSliderProps = {
  time: Time;
  axis: Axis;
  /** Where anything changed, in per cent of the length. */
  changes: readonly number[];
  label: string; valueText: string; hintId: string;
};

const DAY = 86_400_000;

/** A rail along the timeline's axis, notched where anything changed: its handle is dragged, or moved by keys. */
export function DateSlider({ time, axis, changes, label, valueText, hintId }: DateSliderProps) {
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
      <Rail changes={changes} />
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

// Hundreds of notches that no step changes.
const Rail = memo(({ changes }: Pick<DateSliderProps, 'changes'>) => (
  <svg width="100%" height="44" aria-hidden="true" className="block overflow-visible">
    <line x1="0" x2="100%" y1="22" y2="22" className="stroke-rule-strong" strokeWidth="2" />
    {changes.map((at) => <line key={at} x1={`${at}%`} x2={`${at}%`} y1="16" y2="28" className="stroke-ink-soft" />)}
  </svg>
));

const KEYS: Record<string, (time: Time) => void> = {
  ArrowRight: (time) => days(time, 1),
  ArrowUp: (time) => days(time, 1),
  ArrowLeft: (time) => days(time, -1),
  ArrowDown: (time) => days(time, -1),
  PageUp: (time) => time.step('next'),
  PageDown: (time) => time.step('previous'),
  End: (time) => time.go(null),
};

function move(event: KeyboardEvent, time: Time): void {
  const key = KEYS[event.key];
  if (!key || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  key(time);
}

function days({ moment, reading, go }: Time, count: number): void {
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
