const LONGEST = 72;

/** What is left of an address that a long word would end too early: then the word is cut. */
const SHORT = LONGEST / 2;

/**
 * A readable address part from a text: lower-case ASCII words joined by hyphens, at most 72 characters, cut at a word
 * or in one that is very long. Gives an empty string for a text without any letter ASCII can hold (the caller falls
 * back to an id).
 */
export function slugOf(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) return slug.length < SHORT ? longer.slice(0, LONGEST) : slug;
    slug = longer;
  }
  return slug;
}

/** What a topic is known by: the letters of its name in any script, in lower case and without accents, hyphens between. */
export function topicSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC').toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu)?.join('-') ?? '-';
}
