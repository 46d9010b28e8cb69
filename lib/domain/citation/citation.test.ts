import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { when } from '#test/factories/source-view.ts';
import { bibtexOf } from './bibtex.ts';
import { cslOf, type Citable } from './csl.ts';
import { risOf } from './ris.ts';

const citable = (given: Partial<Citable> = {}): Citable => ({
  slug: 'a-story', title: 'A story', author: 'Ann Example', outlet: 'The Paper', address: 'https://example.org/a?b=1&c=%20',
  language: 'en', published: when('2025-05-01'), recordedAt: '2025-05-03T09:00:00.000Z', ...given,
});

test.each([
  ['2025', [[2025]]], ['2025-05', [[2025, 5]]], ['2025-05-01', [[2025, 5, 1]]], ['2025-12-31', [[2025, 12, 31]]],
  ['2025-05-01 14:30 +02:00', [[2025, 5, 1]]],
])('a date typed as %s is cited as precisely as it is known', (typed, parts) => {
  expect(cslOf(citable({ published: when(typed) })).issued).toEqual({ 'date-parts': parts });
});

test('an uncertain stretch is cited from its first day to its last', () => {
  const published = { from: '2023-05-03T00:00:00.000Z', to: '2023-05-05T00:00:00.000Z', precision: 'day' as const };
  expect(cslOf(citable({ published })).issued).toEqual({ 'date-parts': [[2023, 5, 3], [2023, 5, 4]] });
});

test('what was erased or is not known is left out', () => {
  expect(cslOf(citable({ title: null, author: null, outlet: null, address: null, language: null, published: null }))).toEqual({
    id: 'a-story', type: 'document', accessed: { 'date-parts': [[2025, 5, 3]] },
  });
});

test('BibTeX and RIS are what a style expects of them', () => {
  const items = [cslOf(citable({ title: 'Costs: 100% {so} \\input & more_' }))];
  expect(bibtexOf(items)).toBe(`@misc{a-story,
  author = {{Ann Example}},
  title = {{Costs: 100\\% \\textbraceleft{}so\\textbraceright{} \\textbackslash{}input \\& more\\_}},
  howpublished = {The Paper},
  year = {2025},
  month = {5},
  date = {2025-05-01},
  url = {https://example.org/a?b=1&c=%20},
  urldate = {2025-05-03},
  language = {en},
}
`);
  expect(risOf([cslOf(citable())]).split('\r\n')).toEqual([
    'TY  - ELEC', 'ID  - a-story', 'TI  - A story', 'AU  - Ann Example', 'T2  - The Paper', 'PY  - 2025', 'DA  - 2025/05/01/',
    'UR  - https://example.org/a?b=1&c=%20', 'Y2  - 2025/05/03/', 'LA  - en', 'ER  - ', '',
  ]);
});

const hostile = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('} , url = {x', 'T\nER  - ', 'TY  - JOUR\r\n', '\\', '{', '}}}', '%', '@misc{x,', 'a" # "b', '龙虾', 'مرحبا'),
).filter((text) => text.trim() !== '' && !text.includes('\0'));

test('whatever is typed, another program reads as many references as were written, each under its own name', () => {
  fc.assert(fc.property(hostile, hostile, hostile, (title, author, outlet) => {
    const items = ['one', 'two'].map((slug) => cslOf(citable({ slug, title, author, outlet })));
    for (const [forceType, file] of [['@bibtex/text', bibtexOf(items)], ['@ris/file', risOf(items)]] as const) {
      expect(new Cite(file, { forceType }).data.map(({ URL }) => URL)).toEqual(items.map(({ URL }) => URL));
    }
  }), { numRuns: 100 });
}, 20_000);
