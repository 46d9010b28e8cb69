/** Long enough to tell election from electric, short enough to join vaccine, vaccines and vaccinated. */
const STEM_LENGTH = 6;

/**
 * What a word keeps across its endings. Takes a bare word; gives a stem of at most six letters.
 * Cutting endings and then length does, for every alphabet at once, what a stemmer does for one language.
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  return Array.from(withoutEnding(word)).slice(0, STEM_LENGTH).join('');
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'], [/(?<=ss|sh|ch|x|z)es$/, ''], [/(?<=[^s])s$/, ''],
  [/ingly$|edly$/, ''], [/(?<=[a-z]{3})ing$/, ''], [/(?<=[a-z]{3})ed$/, ''], [/(?<=[a-z]{3})ly$/, ''],
  [/(?<=[a-z]{3})er$/, ''], [/(?<=[a-z]{3})en$/, ''],
];

function withoutEnding(word: string): string {
  const cut = ENDINGS.reduce((rest, [ending, instead]) => rest.length > 3 ? rest.replace(ending, instead) : rest, word);
  // "stopped" and "stop", "make" and "making", "army" and "armies" meet here.
  const single = cut.replace(/([bdfgklmnprt])\1$/, '$1');
  return single.length > 3 ? single.replace(/[ey]$/, '') : single;
}
