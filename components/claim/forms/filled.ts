import type { ReturnedForm } from '#lib/boundary/returned-form.ts';

/** What a text field needs of a form that came back: its name, what was typed into it, and what is wrong with it. */
export function filled(form: ReturnedForm, name: string, fallback?: string) {
  return { name, defaultValue: form.typed(name) ?? fallback, error: form.wrong(name) };
}
