import type { ReactNode } from 'react';
import { messages } from '#lib/messages/translate.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What every field takes: `name` is the form's, `error` a sentence that came back with a refusal. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Only where two forms of a page share a name. */
  id?: string;
  /** Says nothing about being optional: search boxes and filters. */
  unmarked?: boolean;
};

/** The id of a field's control, unless it was given one. */
export function fieldId({ id, name }: Pick<FieldProps, 'id' | 'name'>): string {
  return id ?? `f-${name}`;
}

/** What a control needs to be tied to its label, hint and error. */
export function controlProps({ id, name, hint, error, required }: FieldProps) {
  const own = fieldId({ id, name });
  return {
    id: own,
    name,
    required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': hint ? `${own}-hint ${own}-error` : `${own}-error`,
  } as const;
}

/** A label, a hint, and the error beside the control it is about. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = fieldId(field);
  return (
    <div className="field">
      <label htmlFor={id} className="block font-semibold">
        {field.label}
        <OptionalMark {...field} />
      </label>
      <Hint id={id} hint={field.hint} />
      <FieldError id={id} name={field.name} error={field.error} />
      {children}
    </div>
  );
}

/** The same for several controls that answer one question. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = fieldId(field);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={controlProps(field)['aria-describedby']}
      className="space-y-1.5"
    >
      <legend className="font-semibold">
        {field.label}
        <OptionalMark {...field} />
      </legend>
      <Hint id={id} hint={field.hint} />
      <FieldError id={id} name={field.name} error={field.error} />
      {children}
    </fieldset>
  );
}

function OptionalMark({ required, unmarked }: FieldProps) {
  if (required || unmarked) return null;
  return <span className="font-normal text-ink-faint"> ({messages('ui')('form.optional')})</span>;
}

function Hint({ id, hint }: { id: string; hint?: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className="text-small text-ink-soft">
      {hint}
    </p>
  ) : null;
}

/** Always there, hidden while empty: the enhanced form writes its sentence into it. */
export function FieldError({ id, name, error }: { id: string; name: string; error?: string }) {
  return (
    <p
      id={`${id}-error`}
      data-error-for={name}
      hidden={!error}
      className="flex gap-2 text-small font-semibold text-alert"
    >
      <span aria-hidden="true">✕</span>
      <VisuallyHidden>{messages('ui')('form.errorWord')}</VisuallyHidden>
      <span data-sentence="" className="whitespace-pre-line">{error ?? ''}</span>
    </p>
  );
}
