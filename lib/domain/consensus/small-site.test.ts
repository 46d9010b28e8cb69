import { expect, test } from 'vitest';
import { ratingsOf } from './collect-ratings.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import { siteSize } from './small-site.ts';

/** So many raters with so many votes each, each on claims of their own. */
const site = (raters: number, each: number) => siteSize(ratingsOf(Array.from({ length: raters * each }, (_, k) => (
  { rater: `r${k % raters}`, item: `i${Math.floor(k / raters)}`, value: 1, at: k }))), policy);

test.each<[raters: number, each: number, knowsViewpoints: boolean, why: string]>([
  [30, 50, true, 'both are reached'],
  [29, 60, false, 'one reviewer is missing'],
  [30, 49, false, 'thirty votes are missing'],
  [300, 9, false, 'nobody has ten votes'],
  [150, 10, true, 'ten votes each are enough of many'],
])('%i reviewers with %i votes each: %s, as %s', (raters, each, knowsViewpoints) => {
  expect(site(raters, each)).toEqual({ votes: raters * each, busyRaters: each >= 10 ? raters : 0, knowsViewpoints });
});

test('a site without votes knows none', () => {
  expect(siteSize(ratingsOf([]), policy)).toEqual({ votes: 0, busyRaters: 0, knowsViewpoints: false });
});
