import { decodeText } from './plain-text.ts';

/** The meta tags of a page, by their lower-case name or property; one name may stand many times. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const MOST = 500;

export function metaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  const metas = [...document.getElementsByTagName('meta')].slice(0, MOST);
  // A property is meant for machines; a name of the same words may be meant for nobody any more.
  for (const attribute of ['property', 'name', 'http-equiv']) {
    for (const meta of metas) {
      const content = decodeText(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
      const names = (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/).filter((name) => name !== '');
      if (content === '') continue;
      for (const name of names.map((written) => written.replaceAll(/[:_]/g, '.'))) tags.set(name, [...(tags.get(name) ?? []), content]);
    }
  }
  return tags;
}

/** The first of these names that the page gives; names are written with dots for `:` and `_`. */
export function firstMeta(tags: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
