import type { ReactNode } from 'react';
import { fieldId, FieldGroup, type FieldProps } from './field.tsx';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };
type ChoicesProps = FieldProps & { options: readonly Choice[]; columns?: boolean };

/** One of a few, each with room to say what it means. */
export function RadioCards({
  options,
  defaultValue,
  columns = false,
  ...field
}: ChoicesProps & { defaultValue?: string }) {
  return (
    <FieldGroup {...field}>
      <div className={columns ? 'grid gap-2 sm:grid-cols-2' : 'grid gap-2'}>
        {options.map((choice) => (
          <ChoiceCard
            key={choice.value}
            type="radio"
            field={field}
            choice={choice}
            isOn={choice.value === defaultValue}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of a few; the form sends `name` once for each. */
export function CheckboxList({
  options,
  defaultValues = [],
  columns = false,
  ...field
}: ChoicesProps & { defaultValues?: readonly string[] }) {
  return (
    <FieldGroup {...field}>
      <div className={columns ? 'grid gap-2 sm:grid-cols-2' : 'grid gap-2'}>
        {options.map((choice) => (
          <ChoiceCard
            key={choice.value}
            type="checkbox"
            field={field}
            choice={choice}
            isOn={defaultValues.includes(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type CardProps = { type: 'radio' | 'checkbox'; field: FieldProps; choice: Choice; isOn: boolean };

/** One choice; a list that puts more beside each builds on it. */
export function ChoiceCard({ type, field, choice, isOn }: CardProps) {
  // Not `-${value}`: a choice called "error" would take the id of the sentence beside the field.
  const id = `${fieldId(field)}-is-${choice.value}`;
  return (
    <label className="choice" htmlFor={id}>
      <input
        type={type}
        id={id}
        name={field.name}
        value={choice.value}
        defaultChecked={isOn}
        className="mt-[0.2rem]"
        required={type === 'radio' && field.required}
        aria-invalid={field.error ? true : undefined}
      />
      <span className="min-w-0">
        <span className="block">{choice.label}</span>
        {choice.hint && <span className="block text-small text-ink-soft">{choice.hint}</span>}
      </span>
    </label>
  );
}
