import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { calibrate, type ScoredVote } from '#lib/domain/consensus/calibration.ts';
import { CONSENSUS_POLICY as policy } from '#lib/domain/consensus/policy.ts';
import { CalibrationSection } from './calibration-section.tsx';

/** So many votes of one value, of which so many were on claims that were supported. */
const votes = (value: number, times: number, supported: number): ScoredVote[] =>
  Array.from({ length: times }, (_, k) => ({ value, outcome: k < supported ? 1 : 0 }));
const filled = [...votes(0, 40, 2), ...votes(0.25, 30, 6), ...votes(0.5, 24, 13), ...votes(0.75, 12, 9), ...votes(1, 60, 54)];
const html = (some: readonly ScoredVote[]) => renderToStaticMarkup(<CalibrationSection calibration={calibrate(some, policy)} />);
const rowsOf = (shown: string) => (shown.match(/<tr role="row">.*?<\/tr>/gs) ?? []).slice(1)
  .map((row) => row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim());

test('a filled table has a row for each bin with votes, in order, and hides what too few say', () => {
  const shown = html(filled);
  expect(rowsOf(shown)).toEqual([
    '0 to 10 % 40 0 % 5 % 1 to 17 %',
    '20 to 30 % 30 25 % 20 % 10 to 37 %',
    '50 to 60 % 24 50 % 54 % 35 to 72 %',
    '70 to 80 % 12 – shown from 20 votes on –',
    '90 to 100 % 60 100 % 90 % 80 to 95 %',
  ]);
  expect(shown).toContain('5 of the 10 bins hold no vote of yours');
});

test('the drawing has a point and a whisker for each bin that shows, and the score is taken apart', () => {
  const shown = html(filled);
  expect(shown.match(/<circle/g)).toHaveLength(4);
  expect(shown).toMatch(/Brier score: 0\.\d{3}/);
  expect(shown).toMatch(/0\.\d{3} .*less 0\.\d{3}.*plus 0\.\d{3}/);
});

test('with too few in every bin there is no drawing, and with none scored it says so', () => {
  expect(html(votes(1, 3, 3))).not.toContain('<svg');
  expect(html([])).toContain('None of your blind votes');
});
