const LONGEST = 72;

/**
 * A readable address part from a text: lower-case ASCII words joined by hyphens, at most 72 characters, cut at a word.
 * Gives an empty string for a text without any letter ASCII can hold (the caller falls back to an id).
 */
export function slugOf(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === '' ? (words[0] ?? '').slice(0, LONGEST) : slug;
}
