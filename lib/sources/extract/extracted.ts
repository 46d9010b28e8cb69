/** Where in a page a field was found; shown beside the field, so that a person can judge it. */
const FOUND_IN = [
  'json-ld', 'opengraph', 'citation', 'dublin-core', 'microdata', 'meta', 'html', 'visible-text', 'address', 'pdf',
] as const;
export type FoundIn = (typeof FOUND_IN)[number];

const FIELDS = ['title', 'authors', 'publishedAt', 'siteName', 'language', 'canonicalUrl', 'modifiedAt', 'text'] as const;
export type ExtractedField = (typeof FIELDS)[number];

/** What a page says of itself, and the text a person would read. */
export type Extracted = {
  title: string | null;
  authors: string[];
  /** A day (`2025-05-01`), a month, a year, or a UTC instant when the page gives a time with its zone. */
  publishedAt: string | null;
  publishedPrecision: 'year' | 'month' | 'day' | 'minute' | null;
  siteName: string | null;
  language: string | null;
  canonicalUrl: string | null;
  /** When the page says it was last changed; a hint, many pages say so of every advertisement. */
  modifiedAt: string | null;
  /** False when the page says that reading all of it is not free. */
  isFree: boolean;
  text: string;
  /** The readable part as HTML, not yet sanitised. */
  html: string;
  foundIn: Partial<Record<ExtractedField, FoundIn>>;
};

/** A value with the place it was found in. */
export type Found<T> = { value: T; foundIn: FoundIn };

/** Raised whenever the same page might come out differently. */
export const EXTRACTOR_VERSION = 4;
