import { describe, expect, test } from 'vitest';
import {
  makeAppearance,
  makeClaimView,
  makeEvidence,
  makeStep,
} from '#test/factories/claim-view.ts';
import { makeSource } from '#test/factories/source-view.ts';
import { makeLongClaim } from '#test/factories/long-claim.ts';
import type { ClaimView } from '../fold/view.ts';
import { layLines, type Line } from './lines.ts';
import { isDated, momentsOf } from './moments.ts';

const layOf = (view: ClaimView) => layLines(momentsOf(view).filter(isDated));
const momentIds = (lines: readonly Line[]) =>
  lines.flatMap((line) => (line.kind === 'moments' ? line.moments.map(({ id }) => id) : []));

describe.each([0, 1, 3, 30, 500])('a claim of %i facts', (count) => {
  const view = makeLongClaim(count);
  const { lines, height } = layOf(view);

  test('has each dated moment on exactly one line', () => {
    expect(momentIds(lines).sort()).toEqual(
      momentsOf(view)
        .filter(isDated)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('has lines that follow each other without touching', () => {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      expect(line.top).toBe(before ? before.top + before.height : 0);
      expect(line.top + line.height).toBeLessThanOrEqual(height);
    }
  });

  test('has few enough lines to scroll through', () => {
    expect(lines.length).toBeLessThanOrEqual(70);
  });

  test('keeps its headings in order of time', () => {
    const headings = lines.flatMap((line) => (line.kind === 'date' ? [line.when.from] : []));
    expect(headings).toEqual([...headings].sort());
  });
});

test('a gap of years is written out', () => {
  const view = makeClaimView({
    appearances: [
      makeAppearance(makeSource('A', '2022-11-25'), '2022-11-25'),
      makeAppearance(makeSource('B', '2025-05-02'), '2025-05-02'),
    ],
  });
  const gaps = layOf(view).lines.filter(({ kind }) => kind === 'gap');
  expect(gaps).toMatchObject([
    { from: '2022-11-26T00:00:00.000Z', to: '2025-05-01T00:00:00.000Z' },
  ]);
});

test('status bands run from each step to the next and the last to the end', () => {
  const view = makeClaimView({
    statuses: [
      makeStep('unverified', '2025-05-01T08:00:00.000Z'),
      makeStep('disputed', '2025-05-03T08:00:00.000Z'),
    ],
  });
  const { bands, height } = layOf(view);
  expect(bands).toHaveLength(2);
  expect(bands[0]?.bottom).toBe(bands[1]?.top);
  expect(bands[1]?.bottom).toBe(height);
});

test('a date known to the month is a stretch', () => {
  const view = makeClaimView({ evidence: [makeEvidence('context', makeSource('A', '2025-05'))] });
  const stretches = layOf(view).lines.filter((line) => line.kind === 'moments' && line.isStretch);
  expect(momentIds(stretches)).toEqual([view.evidence[0]?.id]);
});
