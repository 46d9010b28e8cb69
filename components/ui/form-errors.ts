import type { Problem } from './error-summary.tsx';

/*
 * Errors are written into places the server rendered empty, by hand: the fields are server components
 * and ship no script of their own.
 */

/** Puts each sentence beside its field; gives what a summary links to, in the form's own order. */
export function showErrors(form: HTMLFormElement, fields: Record<string, string>): Problem[] {
  const places = [...form.querySelectorAll<HTMLElement>('[data-error-for]')];
  const shown = places.flatMap((place) => {
    const sentence = fields[place.dataset.errorFor ?? ''];
    if (sentence) write(place, sentence, form);
    const id = place.id.replace(/-error$/, '');
    return sentence ? [{ id, name: nameOf(form, id), sentence }] : [];
  });
  const known = new Set(places.map((place) => place.dataset.errorFor));
  const homeless = Object.entries(fields).filter(([name]) => !known.has(name));
  return [...shown, ...homeless.map(([, sentence]) => ({ id: '', sentence }))];
}

/** Takes every sentence away again, also the summary a plain form came back with. */
export function clearErrors(form: HTMLFormElement): void {
  const said = form.querySelectorAll<HTMLElement>('[data-error-for], [data-error-summary]');
  for (const place of said) place.hidden = true;
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
  }
}

/** Moves the focus to the first field that has one; false when no field has. */
export function focusFirstError(form: HTMLFormElement): boolean {
  const control = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  control?.focus();
  return control !== null;
}

// The words of a field's label or legend, without the mark that it is optional.
function nameOf(form: HTMLFormElement, id: string): string | undefined {
  const label = form.querySelector(`label[for="${CSS.escape(id)}"], #${CSS.escape(id)} > legend`);
  return label?.firstChild?.textContent?.replace(/\?$/, '') ?? undefined;
}

function write(place: HTMLElement, sentence: string, form: HTMLFormElement) {
  place.hidden = false;
  // A closed part would keep the sentence, and the focus, out of sight.
  place.closest('details')?.setAttribute('open', '');
  const words = place.querySelector('[data-sentence]');
  if (words) words.textContent = sentence;
  const name = CSS.escape(place.dataset.errorFor ?? '');
  for (const control of form.querySelectorAll(`[name="${name}"]:not([type="hidden"])`)) {
    control.setAttribute('aria-invalid', 'true');
  }
}
