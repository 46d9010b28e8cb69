import { NothingHere } from '#components/shell/nothing-here.tsx';
import { DayField } from '#components/ui/day-field.tsx';
import { READINGS, type ReadingName } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';

type WrongDayProps = { problem: 'not-a-day' | 'day-to-come'; slug: string; reading: ReadingName };

/** In place of a day that the calendar does not have or that has not come yet: a way to choose another. */
export function WrongDay({ problem, slug, reading }: WrongDayProps) {
  const t = messages('asOf');
  const chooser = (
    <form action={`/claims/${slug}/as-of`} className="mt-6 flex flex-wrap items-start gap-x-6 gap-y-3 border-t border-rule pt-4">
      <fieldset>
        <legend className="font-semibold">{t('control.legend')}</legend>
        <div className="flex min-h-11 flex-wrap items-center gap-x-4">
          {READINGS.map((one) => (
            <label key={one} className="inline-flex items-center gap-1.5">
              <input type="radio" name="reading" value={one} defaultChecked={one === reading} /> {t(`control.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <DayField id="as-of-date" name="date" label={t('control.day')} day={undefined} hint={t('control.dayHint')} isRequired
        beside={<button type="submit" className="button" data-tone="secondary">{t('control.show')}</button>} />
    </form>
  );
  return <NothingHere after={chooser}>{messages('refusals')(problem)}</NothingHere>;
}
