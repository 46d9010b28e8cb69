import { parseAddress } from '#lib/domain/address.ts';
import type { Query, ReturnedForm } from './returned-form.ts';

const LONGEST: Record<string, number> = { address: 2000, title: 300, quote: 2000 };
const FIELDS: Record<string, string> = { 'source.address': 'address', 'source.title': 'title', quote: 'quote' };

/**
 * The form as it came back or, where nobody has typed anything yet, with what an address brought: the page somebody was
 * reading, its title and what they had selected. What is no address or too long is left out.
 */
export function broughtForm(form: ReturnedForm, query: Query): ReturnedForm {
  if (form.problem !== null) return form;
  return { ...form, typed: (name) => form.typed(name) ?? brought(FIELDS[name], query) };
}

function brought(parameter: string | undefined, query: Query): string | undefined {
  const value = parameter === undefined ? undefined : [query[parameter]].flat()[0]?.trim();
  if (parameter === undefined || value === undefined || value === '') return undefined;
  if (parameter === 'address') return value.length <= 2000 ? (parseAddress(value) ?? undefined) : undefined;
  return value.replaceAll(/\s+/g, ' ').slice(0, LONGEST[parameter]);
}
