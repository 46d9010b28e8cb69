import { expect, test } from 'vitest';
import { contrast, DEFAULT_SCALE, labelFor, labelKey, ratingOf, scaleProblem, type ScaleLabel } from './scale.ts';
import { STATUSES } from './glossary.ts';

const label = (name: string, given: Partial<ScaleLabel> = {}): ScaleLabel =>
  ({ key: labelKey(name), name, definition: 'What it means', status: 'supported', value: 4, colour: '#2a8f68', ...given });
const scale = (...labels: ScaleLabel[]) => ({ version: 2, worst: 1, best: 5, labels });

test('the product\'s own statuses are a scale that could be published, each under its own word', () => {
  expect(scaleProblem(DEFAULT_SCALE)).toBeNull();
  expect(DEFAULT_SCALE.labels.map(({ status }) => status)).toEqual(STATUSES);
});

test.each([
  ['no-labels', []], ['no-status', [label('Open', { status: 'under-review' })]],
  ['same-name', [label('Mostly true'), label('mostly  TRUE')]],
  ['value-outside', [label('True', { value: 6 })]], ['value-outside', [label('False', { value: 0 })]],
  ['colour-unseen', [label('True', { colour: '#ffffff' })]], ['colour-unseen', [label('True', { colour: '#101010' })]],
])('%s is found', (problem, labels) => {
  expect(scaleProblem(scale(...labels))?.problem).toBe(problem);
});

test.each([[1, 1], [5, 1], [0, 5]])('from %i to %i is no scale that ClaimReview knows', (worst, best) => {
  expect(scaleProblem({ worst, best, labels: [label('True', { value: null })] })?.problem).toBe('ends');
});

test('a status with one label takes it, one with several asks which, one without has none', () => {
  const own = scale(label('True'), label('Mostly true'), label('False', { status: 'refuted', value: 1 }));
  expect(labelFor(own, 'refuted', undefined)).toEqual({ version: 2, key: 'false', name: 'False' });
  expect(labelFor(own, 'supported', 'mostly-true')).toMatchObject({ name: 'Mostly true' });
  expect(labelFor(own, 'supported', undefined)).toBe('label-needed');
  expect(labelFor(own, 'refuted', 'true')).toBe('foreign-label');
  expect(labelFor(own, 'disputed', undefined)).toBeNull();
});

test('a label is a ClaimReview rating, with numbers where it has one', () => {
  expect(ratingOf(scale(), label('Mostly true'))).toEqual({ alternateName: 'Mostly true', ratingValue: 4, worstRating: 1, bestRating: 5 });
  expect(ratingOf(scale(), label('Unclear', { value: null }))).toEqual({ alternateName: 'Unclear' });
});

test('contrast is WCAG\'s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
