import type { Extracted } from './extracted.ts';

/** A document that says nothing of itself. */
export const SAYS_NOTHING: Omit<Extracted, 'text' | 'foundIn'> = {
  title: null, authors: [], publishedAt: null, publishedPrecision: null, siteName: null, language: null, canonicalUrl: null, modifiedAt: null,
  isFree: true, html: '',
};

/** Plain text: only what it says, line by line. */
export function extractText(text: string): Extracted {
  return { ...SAYS_NOTHING, text: text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim(), foundIn: {} };
}
