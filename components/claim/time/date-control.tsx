'use client';

import { memo, useContext, type FormEvent, type MouseEvent } from 'react';
import type { ReadingName } from '#lib/domain/as-of.ts';
import type { Axis } from '#lib/domain/timeline/axis.ts';
import { readDay } from '#lib/domain/typed-day.ts';
import { DateSlider } from './date-slider.tsx';
import { LiveContext, stepPath, useMoment, useStore, useTime, type Direction, type Time } from './time-context.ts';
import { Announced } from './announced.tsx';
import { Pinned, PINNED } from './pinned.ts';
import { TypedDay } from './typed-day.tsx';
import { useAddress } from './use-address.ts';

export type ControlWords = Record<
  'legend' | 'known' | 'recorded' | 'day' | 'dayHint' | 'show' | 'previous' | 'next' | 'now' | 'slider' | 'hint' | 'loading' | 'compare' | 'whole', string
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
  const { slug, moment, reading, isLoading, prepare, go, step, switchTo } = time;
  useAddress(slug);
  const shown = live ? live.summary(moment) : summary;
  const show = (event: FormEvent<HTMLFormElement>) => {
    const date = readDay(String(new FormData(event.currentTarget).get('date')), new Date().toISOString());
    // The site has the sentence for what is no day.
    if (date === null) return;
    event.preventDefault();
    go({ reading, date });
  };
  return (
    <form id={PINNED} action={`/claims/${slug}/as-of`} onSubmit={show} onPointerEnter={prepare} data-print="no" className="mb-6 space-y-2">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3 text-small">
        <ReadingSwitch words={words} reading={reading} switchTo={switchTo} prepare={prepare} />
        <TypedDay words={words} />
        <StepLinks slug={slug} words={words} reading={reading} step={step} prepare={prepare} />
      </div>
      <DateSlider time={time} axis={axis} changes={changes[reading]} label={words.slider} valueText={live ? live.day(moment) : day} hintId="as-of-hint" />
      <p id="as-of-hint" className="sr-only">{words.hint}</p>
      <div className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        <p className="tabular grow">{isLoading ? words.loading : shown}</p>
        <Announced tell={live?.told} />
        <Pinned />
        <PastLinks slug={slug} words={words} />
      </div>
    </form>
  );
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

type LinksProps = { slug: string; words: ControlWords };

// Where links lead need not be written at every step that is taken without them.
const StepLinks = memo(({ slug, words, reading, step, prepare }: LinksProps & Pick<Time, 'reading' | 'step' | 'prepare'>) => {
  const moment = useMoment('after');
  const take = (event: MouseEvent, direction: Direction) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    step(direction);
  };
  return (
    <p className="flex min-h-11 items-center gap-2 min-[72rem]:mt-6">
      {(['previous', 'next'] as const).map((direction) => (
        <a
          key={direction} href={stepPath(slug, moment, reading, direction)} rel="nofollow" onClick={(event) => take(event, direction)} onFocus={prepare}
          className="button" data-tone="secondary" data-size="small" data-step={direction}
        >
          {words[direction]}
        </a>
      ))}
    </p>
  );
});

const PastLinks = memo(({ slug, words }: LinksProps) => {
  const moment = useMoment('after');
  const { drawn } = useStore();
  // What only the present has was not sent with a page of the past.
  if (!moment) return drawn && <a href={`/claims/${slug}`}>{words.whole}</a>;
  return (
    <>
      <a href={`/claims/${slug}`}>{words.now}</a>
      <a href={`/claims/${slug}/compare?reading=${moment.reading}&from=${moment.date}`}>{words.compare}</a>
    </>
  );
});
