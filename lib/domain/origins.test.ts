import fc from 'fast-check';
import { expect, test } from 'vitest';
import { briefOf, makeParty, makeSource } from '#test/factories/source-view.ts';
import type { SourceView } from './fold/view.ts';
import { countOrigins, originsOf } from './origins.ts';

const from = (outlet: string, ...origins: SourceView[]): SourceView =>
  makeSource(outlet, '2025-05-01', { origins: origins.map(briefOf) });

test('ten outlets that cite one interview are one origin', () => {
  const interview = makeSource('CNBC', '2025-05-01');
  const copies = Array.from({ length: 9 }, (_, n) => from(`Outlet ${n}`, interview));
  expect(countOrigins([...copies, interview])).toEqual({ outlets: 10, origins: 1 });
  expect(countOrigins(copies)).toEqual({ outlets: 9, origins: 1 });
});

test('a report that has it from two documents adds no origin beside one of them, and is one alone', () => {
  const [post, statement] = [makeSource('Anthropic', '2025-04-30'), makeSource('CNBC', '2025-05-01')];
  const both = from('PYMNTS', post, statement);
  expect(countOrigins([both]).origins).toBe(1);
  expect(countOrigins([both, post]).origins).toBe(1);
  expect(countOrigins([both, post, statement]).origins).toBe(2);
});

test('two documents of one outlet are one, and satire is none', () => {
  const paper = makeParty('The Paper', { publishes: true });
  const [one, other] = [makeSource(null, '2025-05-01', { outlet: paper }), makeSource(null, '2025-05-02', { outlet: paper })];
  const satire = makeSource('AI Antics', '2025-05-01', { kind: 'satire' });
  expect(countOrigins([one, other, satire])).toEqual({ outlets: 1, origins: 1 });
  expect(countOrigins([satire])).toEqual({ outlets: 0, origins: 0 });
});

test('documents whose outlet nobody recorded are one outlet by their host, also below another one', () => {
  const at = (address: string | null) => makeSource(null, '2025-05-01', { address });
  const [one, other, below] = [at('https://www.example.org/1'), at('https://example.org/2'), at('https://news.example.org/3')];
  expect(countOrigins([one, other, below])).toEqual({ outlets: 1, origins: 1 });
  expect(countOrigins([one, at('https://example.net/1')])).toEqual({ outlets: 2, origins: 2 });
  expect(countOrigins([at('https://a.example.org/1'), at('https://b.example.org/2')])).toEqual({ outlets: 2, origins: 2 });
  expect(countOrigins([at('https://notexample.org/1'), one])).toEqual({ outlets: 2, origins: 2 });
  expect(countOrigins([at(null), at(null)])).toEqual({ outlets: 2, origins: 2 });
});

test('a document without an outlet is of one that is recorded on its host, and adds none', () => {
  const at = (outlet: SourceView['outlet'], path: string) => makeSource(null, '2025-05-01', { outlet, address: `https://example.org/${path}` });
  const [paper, magazine] = [makeParty('The Paper'), makeParty('The Magazine')];
  expect(countOrigins([at(paper, 'a'), at(null, 'b')])).toEqual({ outlets: 1, origins: 1 });
  expect(countOrigins([at(paper, 'a'), at(magazine, 'b'), at(null, 'c')])).toEqual({ outlets: 2, origins: 2 });
});

test('a report that has it from a document on the host of another without outlet shares its origin', () => {
  const interview = makeSource(null, '2025-05-01', { address: 'https://cnbc.example/interview' });
  const other = makeSource(null, '2025-05-01', { address: 'https://cnbc.example/other' });
  expect(countOrigins([from('Outlet', interview), other])).toEqual({ outlets: 2, origins: 1 });
});

test('missing outlets and more documents on a host never make more of what is there', () => {
  const parties = ['One', 'Two'].map((name) => makeParty(name));
  const address = fc.constantFrom('https://a.example/', 'https://www.a.example/', 'https://sub.a.example/', 'https://b.example/', null)
    .chain((host) => fc.nat(9).map((n) => (host === null ? null : `${host}${n}`)));
  const document = fc.record({ address, outlet: fc.constantFrom(null, ...parties) }).map((given) => makeSource(null, '2025-05-01', given));
  fc.assert(fc.property(fc.array(document, { minLength: 1, maxLength: 8 }), (documents) => {
    const counted = countOrigins(documents);
    expect(countOrigins(documents.toReversed())).toEqual(counted);
    const twins = documents.filter(({ address: at }) => at !== null).map(({ address: at }) => makeSource(null, '2025-05-01', { address: at }));
    expect(countOrigins([...documents, ...twins])).toEqual(counted);
  }));
});

test('a chain ends where nothing more is known, and a circle ends too', () => {
  const links: Record<string, string[]> = { a: ['b'], b: ['c', 'd'], c: ['d'], x: ['y'], y: ['x'] };
  const targets = (id: string) => links[id] ?? [];
  expect(originsOf('a', targets)).toEqual(['d']);
  expect(originsOf('d', targets)).toEqual(['d']);
  expect(originsOf('x', targets)).toEqual(['x']);
});

test('there are never more origins than outlets or documents, and at least one of what counts', () => {
  const pool = Array.from({ length: 5 }, (_, n) => makeSource(`Root ${n}`, '2025-05-01'));
  const document = fc.subarray(pool, { minLength: 1 }).map((roots) => from('Copyist', ...roots));
  fc.assert(fc.property(fc.array(document, { minLength: 1, maxLength: 12 }), (documents) => {
    const { origins } = countOrigins(documents);
    expect(origins).toBeGreaterThanOrEqual(1);
    expect(origins).toBeLessThanOrEqual(documents.length);
  }));
});
