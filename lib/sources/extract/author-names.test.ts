import { expect, test } from 'vitest';
import { authorName, authorNames } from './author-names.ts';

test.each([
  ['By Jane Doe', ['Jane Doe']], ['Written by: Jane Doe and John Smith', ['Jane Doe', 'John Smith']], ['Jane Doe, John Smith & Ann Lee', ['Jane Doe', 'John Smith', 'Ann Lee']],
  ['By JANE DOE | Published May 1, 2025', ['JANE DOE']], ['Jane Doe, Senior Editor', ['Jane Doe']], ['Dr. Jane Doe, MD', ['Jane Doe']],
  ['Par Sébastien Farcis', ['Sébastien Farcis']], ['Martin U. (avec Damien L. et Morgane T.)', ['Martin U.', 'Damien L.', 'Morgane T.']], ['作者：王小明', ['王小明']],
  ['Jane Doe jane@example.org @jane', ['Jane Doe']], ['Reuters Staff', ['Reuters Staff']], ['BBC News', ['BBC News']], ['By Jane Doe\n   May 1, 2025', ['Jane Doe']],
  ['jane doe, Jane Doe', ['Jane Doe']], ['Harbour Times GmbH, Bremen, Germany', ['Harbour Times GmbH']], ['Geschrieben von Jane Doe am 24. Juli 2017', ['Jane Doe']],
  ['Text: Jane Doe', ['Jane Doe']], ['Jane Doe am', ['Jane Doe']],
])('%j names %j', (byline, names) => {
  expect(authorNames(byline)).toEqual(names);
});

test.each(['admin', 'By', '', 'https://example.org/jane', '12345', 'Last updated: January 7, 2025', 'About the author', 'Name *', 'Terms of use', 'Article by', '#tag', '6 years ago'])('%j names nobody', (byline) => {
  expect(authorNames(byline)).toEqual([]);
});

test('a field for one person may have the family name first', () => {
  expect(authorName('Jong, Michiel de')).toEqual(['Michiel de Jong']);
  expect(authorName('Jane Doe')).toEqual(['Jane Doe']);
});
