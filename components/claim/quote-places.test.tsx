import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { makeSource, recorded } from '#test/factories/source-view.ts';
import { QuotePlaces } from './quote-places.tsx';

const EXCERPT: NonNullable<Evidence['excerpt']> = {
  captureId: 'capture-1', exact: 'seventy cards', prefix: 'found ', suffix: ' among', start: 6, end: 19, distance: 0, isConfirmed: false, recordedAt: '2025-05-03T09:00:00.000Z',
} as NonNullable<Evidence['excerpt']>;
const evidence = (given: Partial<Evidence>): Evidence => ({
  ...recorded('evidence'), stance: 'supports', quote: 'seventy cards', note: undefined, source: makeSource('The Times', '2025-05-01', { copyId: 'capture-1' }),
  excerpt: null, change: null, credibility: null, interest: undefined, ...given,
} as Evidence);
const html = (given: Partial<Evidence>) => renderToStaticMarkup(<QuotePlaces evidence={evidence(given)} slug="a-claim" />);

test('a quote that stands in the stored copy is read there and on the live page', () => {
  expect(html({ excerpt: EXCERPT })).toMatch(/in the stored copy.*on the live page/);
  expect(html({ excerpt: EXCERPT })).not.toContain('not found');
});

test('one that the stored copy does not have says so and leads to the copy', () => {
  expect(html({})).toContain('These words are not found in <a href="/captures/capture-1">the stored copy</a>.');
});

test('without a copy, or without a quote, nothing is said of it', () => {
  expect(html({ source: makeSource('The Times', '2025-05-01') })).not.toContain('not found');
  expect(html({ quote: undefined })).toBe('');
});
