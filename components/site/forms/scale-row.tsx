import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { ScaleSwatch } from '#components/site/scale-swatch.tsx';
import { STATUSES } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

export type TypedLabel = Record<'name' | 'status' | 'value' | 'colour' | 'definition', string>;

/** One label of a scale: its word, what it means, the status it stands for, its number and its colour. */
export function ScaleRow({ label, nth }: { label: TypedLabel; nth: number }) {
  const t = messages('scales');
  const word = messages('glossary');
  // The browser tells rows apart by their ids; the form sends each column as a list.
  const field = (name: keyof TypedLabel) => ({
    name: `labels.${name}`, id: `label-${nth}-${name}`, defaultValue: label[name], unmarked: true,
  });
  return (
    <fieldset className="border-t border-rule py-3">
      <legend className="sr-only">{t('form.row', { nth })}</legend>
      <div className="grid items-end gap-x-4 gap-y-2 sm:grid-cols-[2fr_2fr_1fr_auto] min-[60rem]:grid-cols-[3fr_3fr_4.5rem_auto_5fr]">
        <TextInput {...field('name')} label={t('form.name', { nth })} maxLength={40} autoComplete="off" />
        <Select {...field('status')} label={t('form.status')} emptyLabel={t('form.choose')}
          options={STATUSES.map((value) => ({ value, label: word(`status.${value}`) }))} />
        <TextInput {...field('value')} label={t('form.value')} inputMode="numeric" maxLength={3} autoComplete="off" />
        <div className="flex items-end gap-2">
          <div className="w-28"><TextInput {...field('colour')} label={t('form.colour')} dir="ltr" maxLength={7} autoComplete="off" /></div>
          <span className="mb-2.5 [&_svg]:size-5">{/^#[0-9a-f]{6}$/i.test(label.colour) ? <ScaleSwatch colour={label.colour} /> : <span className="me-2 inline-block size-5" />}</span>
        </div>
        <div className="sm:col-span-4 min-[60rem]:col-span-1">
          <TextInput {...field('definition')} label={t('form.definition')} maxLength={300} autoComplete="off" />
        </div>
      </div>
    </fieldset>
  );
}
