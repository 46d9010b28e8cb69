import type { Capture } from '#db/captures.ts';
import type { Extracted, FoundIn } from '#lib/sources/extract/extracted.ts';
import { messages } from '#lib/messages/translate.ts';

/** What a captured document says of itself, apart from its text. */
export type FoundFacts = Omit<Extracted, 'text' | 'html'>;

/** What a captured document says of itself; null where nothing was read. */
export function foundFacts({ found }: Pick<Capture, 'found'>): FoundFacts | null {
  return found === null ? null : (found as FoundFacts);
}

/** A field of a source's form that a captured page can fill. */
export type FilledField = { name: string; label: string; value: string; where: string };

/** What a page says of itself, as the fields of a form take it, each with where it was found. */
export function fieldsOf(found: FoundFacts | null): FilledField[] {
  if (!found) return [];
  const given: [string, 'title' | 'authors' | 'siteName' | 'publishedAt' | 'language', string | null][] = [
    ['source.title', 'title', found.title?.slice(0, 300) ?? null], ['source.author', 'authors', found.authors.join(', ').slice(0, 200) || null],
    ['source.outlet', 'siteName', found.siteName?.slice(0, 200) ?? null], ['source.published', 'publishedAt', typedDate(found)],
    ['source.language', 'language', found.language],
  ];
  return given.flatMap(([name, field, value]) => (value === null ? [] : [{
    name, value, label: messages('capture')(`field.${field}`), where: placeWords(found.foundIn[field]),
  }]));
}

/** A date as the form's date field takes it: a minute carries its zone. */
export function typedDate({ publishedAt, publishedPrecision }: Pick<FoundFacts, 'publishedAt' | 'publishedPrecision'>): string | null {
  return publishedPrecision === 'minute' && publishedAt !== null ? `${publishedAt.slice(0, 10)} ${publishedAt.slice(11, 16)}Z` : publishedAt;
}

/** Where something was found, for a person. */
export function placeWords(foundIn: FoundIn | undefined): string {
  return messages('capture')(`foundIn.${foundIn ?? 'visible-text'}`);
}
