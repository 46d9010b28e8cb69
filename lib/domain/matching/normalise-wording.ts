import { foldNumbers } from './fold-numbers.ts';
import { isWrittenAsEnglish } from './stopwords.ts';

const SYMBOL_WORDS: ReadonlyMap<string, string> = new Map([
  ['%', ' percent '], ['٪', ' percent '], ['$', ' dollar '], ['€', ' euro '], ['£', ' pound '],
  ['¥', ' yen '], ['₹', ' rupee '], ['₽', ' rouble '], ['₴', ' hryvnia '], ['&', ' and '],
]);

/**
 * The bare wording two claims are compared by: well-formed, lower case, without accents, punctuation or
 * invisible characters, with numbers in one form ("$1.5m" and "1,500,000 dollars" agree).
 * Takes any string; gives words parted by single spaces, or '' when nothing is left.
 */
export function normaliseWording(text: string, language = 'en'): string {
  const lower = withUpperCaseNames(text, language).toLowerCase();
  const plain = /^[\x20-\x7e]*$/.test(lower) ? lower : withoutMarks(lower);
  const spelled = withoutContractions(plain, language).replace(
    /[%٪$€£¥₹₽₴&]/g, (symbol) => SYMBOL_WORDS.get(symbol) ?? ' ');
  const words = spelled.replace(/[^\p{L}\p{N}\p{M}.,]+|(?<!\d)[.,]|[.,](?!\d)/gu, ' ');
  return foldNumbers(words.split(' ').filter(Boolean), language).join(' ');
}

/** Lower case would turn the WHO and the US into pronouns. */
function withUpperCaseNames(text: string, language: string): string {
  if (!isWrittenAsEnglish(language) || text === text.toUpperCase()) return text;
  return text
    .replace(/\bU\.? ?S\b\.?(?: ?A\b\.?)?|\bUSA\b/g, 'usa')
    .replace(/\bU\.? ?K\b\.?/g, 'uk')
    .replace(/\bWHO\b/g, 'whorg')
    .replace(/\bUN\b|\bU\.N\./g, 'unorg')
    .replace(/\bE\.U\./g, 'eu');
}

/** Accents go only where a mark is one: in Thai or Hindi a mark is a vowel, and belongs to the word. */
function withoutMarks(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Cf}\u{fffd}]/gu, '')
    .replace(/[’‘ʼ´`]/g, "'")
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{Mn}*)\p{Mn}+/gu, '')
    .replace(/[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßøœæłđı]/g, (letter) => LETTERS_WITHOUT_MARKS[letter] ?? letter);
}

const LETTERS_WITHOUT_MARKS: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ı: 'i',
};

/** "doesn't" must count as a negation, and "l'école" as a school. */
function withoutContractions(text: string, language: string): string {
  if (!text.includes("'")) return text.replaceAll('cannot', 'can not');
  if (language === 'fr' || language === 'it') {
    return text.replace(/\b(?:[a-z]|qu|jusqu|dell|nell|all|dall|sull|un)'(?=\p{L})/gu, ' ');
  }
  return text
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/'(?:s|re|ve|ll|d|m)?(?![\p{L}\p{N}])/gu, ' ');
}
