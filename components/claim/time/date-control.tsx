'use client';

import { memo, useContext, useLayoutEffect, useRef, type FormEvent, type MouseEvent, type RefObject } from 'react';
import type { ReadingName } from '#lib/domain/as-of.ts';
import type { Axis } from '#lib/domain/timeline/axis.ts';
import { readDay } from '#lib/domain/typed-day.ts';
import { DayField } from '#components/ui/day-field.tsx';
import { DateSlider } from './date-slider.tsx';
import { LiveContext, stepPath, useTime, type Direction, type Moment, type Time } from './time-context.ts';
import { Announced } from './announced.tsx';
import { useAddress } from './use-address.ts';
import { PINNED, usePinned } from './use-pinned.ts';

export type ControlWords = Record<
  'legend' | 'known' | 'recorded' | 'day' | 'dayHint' | 'show' | 'previous' | 'next' | 'now' | 'slider' | 'hint' | 'loading' | 'compare', string
>;

type DateControlProps = {
  axis: Axis;
  /** Where on the axis anything changed, in each reading. */
  changes: Record<ReadingName, readonly number[]>;
  words: ControlWords;
  /** What the page shows as the server drew it, and its day. */
  summary: string; day: string;
};

/**
 * Moves the page in time: a switch between the readings, a strip to drag, a date to type, and steps from change to
 * change. Without script it is a form and links to the same pages.
 */
export function DateControl({ axis, changes, words, summary, day }: DateControlProps) {
  const live = useContext(LiveContext);
  // Asked for here alone and handed down: every component that asks costs each step something.
  const time = useTime();
  const { slug, moment, reading, isLoading, prepare, go, switchTo } = time;
  const typed = useDayShown(moment);
  usePinned(moment);
  useAddress(slug);
  const shown = live ? live.summary(moment) : summary;
  const show = (event: FormEvent) => {
    const date = readDay(typed.current?.value ?? '', new Date().toISOString());
    // The site has the sentence for what is no day.
    if (date === null) return;
    event.preventDefault();
    go({ reading, date });
  };
  return (
    <form id={PINNED} action={`/claims/${slug}/as-of`} onSubmit={show} onPointerEnter={prepare} data-print="no" className="mb-6 space-y-2">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3 text-small">
        <ReadingSwitch words={words} reading={reading} switchTo={switchTo} prepare={prepare} />
        <DayField
          ref={typed} id="as-of-date" name="date" label={words.day} day={moment?.date}
          hint={words.dayHint} isRequired
          beside={<button type="submit" className="button" data-tone="secondary" data-size="small">{words.show}</button>}
        />
        <p className="flex min-h-11 items-center gap-2 min-[72rem]:mt-6">
          {(['previous', 'next'] as const).map((direction) => (
            <StepLink key={direction} time={time} direction={direction} words={words} />
          ))}
        </p>
      </div>
      <DateSlider time={time} axis={axis} changes={changes[reading]} label={words.slider} valueText={live ? live.day(moment) : day} hintId="as-of-hint" />
      <p id="as-of-hint" className="sr-only">{words.hint}</p>
      <div className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        <p className="tabular grow">{isLoading ? words.loading : shown}</p>
        <Announced tell={live?.told} />
        {moment && <a href={`/claims/${slug}`}>{words.now}</a>}
        {moment && <a href={`/claims/${slug}/compare?reading=${reading}&from=${moment.date}`}>{words.compare}</a>}
      </div>
    </form>
  );
}

// The field shows the day that was stepped to, over what was typed. Made anew it would have the page laid out anew.
function useDayShown(moment: Moment): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current) field.current.value = field.current.defaultValue;
  }, [moment]);
  return field;
}

type ReadingSwitchProps = { words: ControlWords } & Pick<Time, 'reading' | 'switchTo' | 'prepare'>;

const ReadingSwitch = memo(({ words, reading, switchTo, prepare }: ReadingSwitchProps) => {
  return (
    <fieldset>
      <legend className="font-semibold">{words.legend}</legend>
      <div className="mt-1 flex min-h-11 flex-wrap items-center gap-x-4">
        {(['known', 'recorded'] as const).map((one) => (
          <label key={one} className="inline-flex min-h-6 items-center gap-1.5">
            <input type="radio" name="reading" value={one} checked={one === reading} onChange={() => switchTo(one)} onFocus={prepare} />
            {words[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
});

function StepLink({ time, direction, words }: { time: Time; direction: Direction; words: ControlWords }) {
  const step = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    time.step(direction);
  };
  return (
    <a
      href={stepPath(time.slug, time.moment, time.reading, direction)} rel="nofollow" onClick={step} onFocus={time.prepare}
      className="button" data-tone="secondary" data-size="small" data-step={direction}
    >
      {words[direction]}
    </a>
  );
}
