import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { MethodSections } from './method-sections.tsx';
import { PolicyValues, valueWords } from './policy-values.tsx';

const changed = { ...CONSENSUS_POLICY, credible: { ...CONSENSUS_POLICY.credible, votes: 77 }, smallSite: { ...CONSENSUS_POLICY.smallSite, raters: 88 } };

test('the words of the method carry the numbers in force, and no placeholder is left', () => {
  const html = renderToStaticMarkup(<MethodSections policy={changed} />);
  expect(html).toContain('77 votes');
  expect(html).toContain('Below 88 such reviewers');
  expect(html).not.toMatch(/[{}]|NaN|undefined/);
});

test('every number of the policy stands in its table once, with a sentence and where it comes from', () => {
  const html = renderToStaticMarkup(<PolicyValues policy={changed} />);
  expect(html).toContain('credible.votes');
  expect(html).toContain('>77<');
  expect(html).not.toMatch(/undefined|\[object/);
  // All but the version, which stands in the heading.
  expect(html.match(/<code/g)?.length).toBe([...JSON.stringify(changed).matchAll(/:-?\d/g)].length - 1);
});

test.each([
  ['settled.afterMs', 1_209_600_000, '14 days'], ['burst.windowMs', 7_200_000, '2 hours'], ['credible.forMs', 1_800_000, '30 minutes'],
  ['solver.toleranceExact', 1e-11, '10⁻¹¹'], ['notCredible.slope', -0.8, '−0.8'], ['detector.pairBudget', 2_000_000_000, '2,000,000,000'],
  ['notCredible.bandHigh', 0, '0'], ['highVolume.topShare', 0.001, '0.001'],
])('%s is written as people write it', (name, value, words) => expect(valueWords({ name, value })).toBe(words));
