import { expect, test } from 'vitest';
import type { OutletGrade } from './glossary.ts';
import { domainOf, gradeIn, matchOutlets, readGradeWords, type ListedGrade } from './grade-list.ts';

test.each([
  ['reuters.com', 'reuters.com'], [' WWW.Reuters.com ', 'reuters.com'], ['https://apnews.com/', 'apnews.com'],
  ['bücher.example', 'xn--bcher-kva.example'], ['m.example.org', 'example.org'],
  ['', 'no-outlet'], ['https://apnews.com/hub', 'no-outlet'], ['127.0.0.1', 'no-outlet'], ['localhost', null], ['a b.org', null], ['user:pw@example.org', null],
  ['javascript:alert(1)', null], ['=cmd|x', null], ['ftp://example.org', null], ['example.123', null],
])('the domain of %j is %j', (cell, domain) => {
  expect(domainOf(cell)).toBe(domain);
});

test.each([
  ['B', 'B'], ['f', 'F'], ['1', 'A'], ['0.998', 'A'], ['0.8', 'A'], ['0.79', 'B'], ['.5', 'C'], ['0.2', 'D'], ['0', 'E'],
  ['High', 'B'], ['mixed', 'C'], ['', null], ['G', null], ['1.2', null], ['-0.1', null], ['80%', null], ['NaN', null], ['1e-1', null],
])('the grade %j is %j', (cell, grade) => {
  expect(gradeIn(cell, new Map<string, OutletGrade>([['high', 'B'], ['mixed', 'C']]))).toBe(grade);
});

test('words are given letters in pairs, and anything else is refused', () => {
  expect(readGradeWords('high=B, Low = d')).toEqual(new Map([['high', 'B'], ['low', 'D']]));
  expect(readGradeWords('')).toEqual(new Map());
  for (const wrong of ['high', 'high=', '=B', 'high=G', 'a=b=c']) expect(readGradeWords(wrong)).toBeNull();
});

const listed = (...lines: [string, OutletGrade][]) =>
  Map.groupBy(lines.map(([domain, grade], index): ListedGrade => ({ line: index + 2, domain, grade })), ({ domain }) => domain);
const outlet = (hosts: string[], grade: OutletGrade | null = null, gradeImported: boolean | null = null) => ({ hosts, grade, gradeImported });
const verdictsOf = (...given: Parameters<typeof matchOutlets>) => matchOutlets(...given).map(({ verdict }) => verdict);

test('a host is found by itself before the domain above it, and never by its ending alone', () => {
  const list = listed(['example.org', 'B'], ['blogs.example.org', 'E']);
  const found = (host: string) => matchOutlets([outlet([host])], list)[0]?.listed[0]?.grade;
  expect(['example.org', 'news.example.org', 'blogs.example.org', 'notexample.org', 'org'].map(found)).toEqual(['B', 'B', 'E', undefined, undefined]);
});

test('an import gives, replaces its own, and never touches what a person said or what the list says twice', () => {
  const list = listed(['a.example', 'B'], ['b.example', 'D'], ['twice.example', 'A'], ['twice.example', 'E']);
  expect(verdictsOf([
    outlet(['a.example']), outlet(['a.example'], 'C', true), outlet(['a.example'], 'B', true), outlet(['a.example'], 'D', false),
    outlet(['a.example', 'b.example']), outlet(['twice.example']), outlet(['c.example']),
  ], list)).toEqual(['given', 'changed', 'same', 'kept', 'unclear', 'unclear']);
});
