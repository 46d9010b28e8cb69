import type { ReactNode } from 'react';
import { DayField } from '#components/ui/day-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { AsOf } from '#lib/domain/as-of.ts';
import { messages } from '#lib/messages/translate.ts';

type DayFormProps = {
  action: string;
  asOf: AsOf | null;
  /** What the form sends along. */
  children?: ReactNode;
};

const READINGS = ['recorded', 'known'] as const;

/** Asks for a list as of a day, in one of the two readings. */
export function DayForm({ action, asOf, children }: DayFormProps) {
  const t = messages('then');
  return (
    <form action={action} method="get" data-print="no" className="text-small">
      <fieldset>
        <legend className="eyebrow mb-1">{t('form.legend')}</legend>
        <DayField id="list-on" name="on" label={t('form.day')} day={asOf?.date} hint={t('form.hint')} isRequired />
        <div className="mt-1 space-y-1">
          {READINGS.map((reading) => (
            <label key={reading} className="flex items-center gap-2">
              <input type="radio" name="reading" value={reading} defaultChecked={reading === (asOf?.reading ?? 'recorded')} />
              {t(`form.${reading}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {children}
      <Button tone="secondary" size="small" className="mt-2">{t('form.submit')}</Button>
    </form>
  );
}
