import { CATALOGUE } from '#lib/messages/translate.ts';

type Names = { [part: string]: string | Names };

/**
 * What a form's summary calls a field without looking at the form, which then has no script: the name it usually has.
 * Undefined for one whose sentence has to do.
 */
export function fieldName(name: string): string | undefined {
  const found = name.split('.').reduce<string | Names | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), CATALOGUE.ui.fields);
  return typeof found === 'string' ? found : undefined;
}

/** Names of fields in the order in which forms have them. */
export function inFormOrder(names: readonly string[]): string[] {
  const order = flat(CATALOGUE.ui.fields);
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function flat(names: Names, before = ''): string[] {
  return Object.entries(names).flatMap(([part, name]) => (typeof name === 'string' ? [before + part] : flat(name, `${before}${part}.`)));
}
