import { beforeAll, expect, test } from 'vitest';
import { closestClaims } from '#lib/claims/matching-queries.ts';
import { backgroundClaims } from './background.ts';
import { fillClaims } from './fill-claims.ts';
import { PARAPHRASE_PAIRS } from './pairs.ts';
import { UNRELATED_CLAIMS } from './unrelated.ts';

const DRAFT = 'The bishop of Trondheim keeps a crocodile in the crypt.';
const LOGGED = 'The village of Fluorn has banned lawn mowers on weekdays.';

let ids: string[];

beforeAll(async () => {
  ids = await fillClaims([
    { wording: LOGGED, status: 'disputed' },
    { wording: DRAFT, visibility: 'draft' },
    ...PARAPHRASE_PAIRS.map(({ logged, language }) => ({ wording: logged, language })),
    ...backgroundClaims(2500).map((wording) => ({ wording })),
  ]);
});

const typed = (wording: string, language = 'en') => ({ wording, language, exceptId: null });

test('of 50 paraphrases at least 40 are found among the first five', async () => {
  const missed: string[] = [];
  for (const pair of PARAPHRASE_PAIRS) {
    const closest = await closestClaims(typed(pair.typed, pair.language));
    expect(closest.length).toBeLessThanOrEqual(5);
    if (!closest.some(({ wording }) => wording === pair.logged)) missed.push(pair.typed);
  }
  expect(PARAPHRASE_PAIRS).toHaveLength(50);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(10);
});

test('of 50 claims that are new at most 5 are warned of', async () => {
  const warned: string[] = [];
  for (const wording of UNRELATED_CLAIMS) {
    const closest = await closestClaims(typed(wording));
    if (closest.some(({ isLikelySame }) => isLikelySame)) warned.push(wording);
  }
  expect(UNRELATED_CLAIMS).toHaveLength(50);
  expect(warned.length, warned.join('\n')).toBeLessThanOrEqual(5);
});

test('the same claim typed again comes first, with its status and a warning', async () => {
  const [first] = await closestClaims(typed('the village of fluorn has banned lawnmowers on weekdays'));
  expect(first).toMatchObject({ wording: LOGGED, status: 'disputed', isLikelySame: true, isOpposite: false });
});

test('a denial finds what it denies, and says it is the opposite', async () => {
  const [first] = await closestClaims(typed('The village of Fluorn has not banned lawn mowers on weekdays'));
  expect(first).toMatchObject({ wording: LOGGED, isLikelySame: true, isOpposite: true });
});

test('what is only loosely near is not called the opposite for a word such as "without"', async () => {
  const closest = await closestClaims(typed('A shop by the harbour sells used lawn mowers and old bicycles without a warranty'));
  const loose = closest.find(({ wording }) => wording === LOGGED);
  expect(loose).toMatchObject({ isLikelySame: false, isOpposite: false });
});

test('a claim being reworded is not its own duplicate', async () => {
  const closest = await closestClaims({ ...typed(LOGGED), exceptId: ids[0] ?? '' });
  expect(closest.map(({ wording }) => wording)).not.toContain(LOGGED);
});

test('nobody learns of a draft by typing its words', async () => {
  const closest = await closestClaims(typed(DRAFT));
  expect(closest.map(({ wording }) => wording)).not.toContain(DRAFT);
});

test.each([
  ['nothing', ''], ['punctuation', '?!…'], ['only everyday words', 'they said that it was'], ['NUL', 'a\0b\0c'],
  ['halves of letters', '\ud800\udc00\ud800 x \udfff'], ['right to left', '\u202eقال الوزير\u202c إن'],
  ['SQL', "'; drop table claims; --"], ['a page', 'lorem ipsum dolor '.repeat(5000)],
])('%s is typed without harm', async (_what, text) => {
  expect(Array.isArray(await closestClaims(typed(text, 'xx')))).toBe(true);
});
