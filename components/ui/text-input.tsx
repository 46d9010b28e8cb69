import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { controlProps, Field, type FieldProps } from './field.tsx';

type Rest<Attributes> = Omit<Attributes, keyof FieldProps | 'className'>;
export type TextInputProps = FieldProps & Rest<InputHTMLAttributes<HTMLInputElement>>;
export type TextAreaProps = FieldProps &
  Rest<TextareaHTMLAttributes<HTMLTextAreaElement>> & {
    /** For words that will be read as a claim or a quote. */
    serif?: boolean;
  };

/** One line of text; every other attribute of `<input>` goes through. */
export function TextInput({
  name,
  label,
  hint,
  error,
  required,
  id,
  unmarked,
  ...rest
}: TextInputProps) {
  const field = { name, label, hint, error, required, id, unmarked };
  return (
    <Field {...field}>
      <input dir="auto" {...rest} {...controlProps(field)} className="control" />
    </Field>
  );
}

/** Several lines of text, growing with what is typed. */
export function TextArea({
  name,
  label,
  hint,
  error,
  required,
  id,
  unmarked,
  serif,
  ...rest
}: TextAreaProps) {
  const field = { name, label, hint, error, required, id, unmarked };
  return (
    <Field {...field}>
      <textarea
        dir="auto"
        rows={3}
        {...rest}
        {...controlProps(field)}
        className="control"
        data-serif={serif || undefined}
      />
    </Field>
  );
}
