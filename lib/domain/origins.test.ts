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
