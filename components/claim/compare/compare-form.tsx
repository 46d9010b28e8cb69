import { DayField } from '#components/ui/day-field.tsx';
import { READINGS, type ReadingName } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';

type CompareFormProps = { slug: string; reading: ReadingName; from?: string; to?: string };

/** Chooses two days and a reading; the answer has an address of its own. */
export function CompareForm({ slug, reading, from, to }: CompareFormProps) {
  const t = messages('asOf');
  return (
    <form action={`/claims/${slug}/compare`} className="mt-6 space-y-3 border-y border-rule py-4 text-small">
      <fieldset className="flex flex-wrap items-center gap-x-5">
        <legend className="float-left me-5 font-semibold">{t('control.legend')}</legend>
        {READINGS.map((one) => (
          <label key={one} className="inline-flex min-h-11 items-center gap-1.5">
            <input type="radio" name="reading" value={one} defaultChecked={one === reading} /> {t(`control.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        {([['from', from], ['to', to]] as const).map(([name, day]) => (
          <DayField key={name} id={`compare-${name}`} name={name} label={t(`compare.${name}`)} day={day} hint={t('control.dayHint')} />
        ))}
        <button type="submit" className="button mt-6" data-tone="secondary">{t('compare.show')}</button>
      </div>
    </form>
  );
}
