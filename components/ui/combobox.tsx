import { messages } from '#lib/messages/translate.ts';
import { ComboboxInput } from './combobox-input.tsx';
import { controlProps, Field, type FieldProps } from './field.tsx';

type ComboboxProps = FieldProps & {
  /** The hidden field that carries the id of what was chosen; empty means "the typed name". */
  idName: string;
  /** Answers `?q=` with `{ items: { id, label, note? }[] }`. */
  endpoint: string;
  defaultValue?: string;
  defaultId?: string;
  /** Offers to create what was typed; without it the typed name is only searched for. */
  canCreate?: boolean;
};

/** Search as you type, or create in place. Without script it is a text field whose text is the name. */
export function Combobox({
  idName,
  endpoint,
  defaultValue,
  defaultId,
  canCreate = false,
  ...field
}: ComboboxProps) {
  const t = messages('ui');
  const words = {
    create: canCreate ? String(t.raw('combobox.create')) : null,
    count: String(t.raw('combobox.count')),
    chosen: String(t.raw('combobox.chosen')),
    failed: t('combobox.failed'),
    suggestions: t('combobox.suggestions'),
  };
  return (
    <Field {...field}>
      <ComboboxInput
        control={controlProps(field)}
        idName={idName}
        endpoint={endpoint}
        words={words}
        defaultValue={defaultValue}
        defaultId={defaultId}
      />
    </Field>
  );
}
