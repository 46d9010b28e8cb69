'use client';

import { memo, useLayoutEffect, useRef, useState } from 'react';
import { DayField, dayTyped } from '#components/ui/day-field.tsx';
import type { ControlWords } from './date-control.tsx';
import { useMoment } from './time-context.ts';

/** The day that is shown, which another may be typed over, and the button that goes there. */
export const TypedDay = memo(({ words }: { words: ControlWords }) => {
  const moment = useMoment('after');
  const [begun] = useState(moment);
  const field = useRef<HTMLInputElement>(null);
  // The field shows the day that was stepped to, over what was typed. Made anew it would have the page laid out anew, and
  // as a property it is written five times a step.
  useLayoutEffect(() => {
    if (field.current) field.current.value = dayTyped(moment?.date);
  }, [moment]);
  return (
    <DayField
      ref={field} id="as-of-date" name="date" label={words.day} day={begun?.date} hint={words.dayHint} isRequired
      beside={<button type="submit" className="button" data-tone="secondary" data-size="small">{words.show}</button>}
    />
  );
});
