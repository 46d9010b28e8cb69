import type { Extracted } from './extracted.ts';

const NUL = /\0/g;
// What no form takes in a name (lib/boundary/input.ts): marks that nobody sees or that turn the direction, and control characters.
const UNSEEN = /[\u0001-\u001F\u007F\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;

/**
 * What was read, as a database, a journal and a form take it: NULs and halves of letters, which JSON may spell, become
 * the sign for what cannot be shown (U+FFFD), as they do in HTML; a name has nothing in it that nobody sees.
 */
export function storable(read: Extracted): Extracted {
  return {
    ...read, title: orNull(nameOf, read.title), authors: read.authors.map(nameOf), siteName: orNull(nameOf, read.siteName),
    publishedAt: orNull(plain, read.publishedAt), modifiedAt: orNull(plain, read.modifiedAt), language: orNull(plain, read.language),
    canonicalUrl: orNull(plain, read.canonicalUrl), text: plain(read.text), html: plain(read.html),
  };
}

function orNull(change: (text: string) => string, text: string | null): string | null {
  return text === null ? null : change(text);
}

function nameOf(name: string): string {
  return plain(name).replace(UNSEEN, '');
}

function plain(text: string): string {
  return text.replace(NUL, '\uFFFD').toWellFormed();
}
