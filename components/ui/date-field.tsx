import { messages } from '#lib/messages/translate.ts';
import { TextInput, type TextInputProps } from './text-input.tsx';

/** What `readTypedWhen` reads, for the browser's own check; the site checks again. */
const IN_FIGURES = String.raw`\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2} ?(Z|[+\-]\d{2}:\d{2}))?)?)?`;
const IN_WORDS = String.raw`(\d{1,2}\s+)?[A-Za-z]{3,9}\.?\s+\d{4}`;
const ONE_DATE = String.raw`\s*(${IN_FIGURES}|${IN_WORDS})\s*`;
// An uncertain stretch is two dates with two dots between.
const DATE_PATTERN = String.raw`${ONE_DATE}(\.\.${ONE_DATE})?`;

type DateFieldProps = Omit<TextInputProps, 'type' | 'pattern' | 'inputMode'>;

/** A date as precisely as it is known: a year, a month, a day, or a minute with its zone. Works without script. */
export function DateField({ hint, ...field }: DateFieldProps) {
  const t = messages('ui');
  const precision = t('form.dateHint');
  return (
    <TextInput
      {...field}
      dir="ltr"
      pattern={DATE_PATTERN}
      title={t('form.datePattern')}
      autoComplete="off"
      spellCheck={false}
      maxLength={80}
      hint={
        hint ? (
          <>
            {precision} {hint}
          </>
        ) : (
          precision
        )
      }
    />
  );
}
