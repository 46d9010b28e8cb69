import type { SelectHTMLAttributes } from 'react';
import { controlProps, Field, type FieldProps } from './field.tsx';

type Option = { value: string; label: string };
export type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'className'> & {
    options: readonly Option[];
    /** The empty first choice. */
    emptyLabel?: string;
  };

/** One of a list too long for cards. */
export function Select({
  name,
  label,
  hint,
  error,
  required,
  id,
  unmarked,
  options,
  emptyLabel,
  ...rest
}: SelectProps) {
  const field = { name, label, hint, error, required, id, unmarked };
  return (
    <Field {...field}>
      <select {...rest} {...controlProps(field)} className="control">
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
