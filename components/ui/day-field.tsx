import type { ReactNode, Ref } from 'react';
import { dateWords } from './date-words.ts';

type DayFieldProps = {
  id: string; name: string; label: string;
  /** A calendar day such as `2025-05-01`. */
  day: string | undefined;
  /** What may be typed, in words. */
  hint: string;
  isRequired?: boolean;
  /** Stands beside the field, over the hint: the button that sends it. */
  beside?: ReactNode;
  ref?: Ref<HTMLInputElement>;
};

/**
 * A day, typed as the pages write it or in figures: a browser's own date field writes it in the order of another
 * country than the page beside it.
 */
export function DayField({ id, name, label, day, hint, isRequired = false, beside, ref }: DayFieldProps) {
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">{label}</label>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input
          ref={ref} id={id} name={name} type="text" required={isRequired} autoComplete="off" spellCheck={false} maxLength={40} size={16}
          defaultValue={dayTyped(day)}
          aria-describedby={`${id}-hint`} className="control tabular min-h-11! w-auto! py-1!"
        />
        {beside}
      </div>
      <p id={`${id}-hint`} className="mt-1 text-tiny text-ink-soft">{hint}</p>
    </div>
  );
}

/** A day as it stands in the field; empty where there is none. */
export function dayTyped(day: string | undefined): string {
  return day === undefined ? '' : dateWords(day, 'day').replaceAll('\u{a0}', ' ');
}
