type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a form holds, as text to keep: never passwords or files. */
export function draftOf(form: HTMLFormElement): string {
  const secret = new Set(
    controlsOf(form)
      .filter((control) => !isKept(control))
      .map(({ name }) => name),
  );
  const entries = [...new FormData(form)].filter(
    ([name, value]) => typeof value === 'string' && !secret.has(name),
  );
  return JSON.stringify(entries);
}

/**
 * Puts a draft back. A field the server filled in keeps the server's words: they are newer.
 * Gives whether anything changed; a draft that cannot be read changes nothing.
 */
export function putDraft(form: HTMLFormElement, kept: string): boolean {
  const values = valuesOf(kept);
  const changed = controlsOf(form).filter(
    (control) => isKept(control) && put(control, values.get(control.name)),
  );
  for (const control of changed) control.dispatchEvent(new Event('input', { bubbles: true }));
  // A listener may clear what belongs together, such as the id beside a name; put those back last.
  for (const control of changed) put(control, values.get(control.name));
  return changed.length > 0;
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements]
    .filter(
      (element): element is Control =>
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement,
    )
    .filter(({ name }) => name !== '');
}

function isKept(control: Control): boolean {
  return control.type !== 'password' && control.type !== 'file';
}

function valuesOf(kept: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of entriesOf(kept))
    values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

function entriesOf(kept: string): [string, string][] {
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read) ? read : [];
  } catch {
    // Another version's draft, or half a write: nothing in it can be trusted.
    return [];
  }
}

function put(control: Control, values: string[] | undefined): boolean {
  if (
    control instanceof HTMLInputElement &&
    (control.type === 'radio' || control.type === 'checkbox')
  ) {
    return putChecked(control, values ?? []);
  }
  const [value] = values ?? [];
  if (value === undefined || value === control.value || isFilledByServer(control)) return false;
  control.value = value;
  return true;
}

function putChecked(control: HTMLInputElement, values: string[]): boolean {
  const isOn = values.includes(control.value);
  if (control.checked === isOn) return false;
  control.checked = isOn;
  return true;
}

function isFilledByServer(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return false;
  return control.defaultValue !== '';
}
