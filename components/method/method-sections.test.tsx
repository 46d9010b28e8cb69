import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { MethodSections } from './method-sections.tsx';
import { PolicyValues } from './policy-values.tsx';

const changed = { ...CONSENSUS_POLICY, credible: { ...CONSENSUS_POLICY.credible, votes: 77 }, smallSite: { ...CONSENSUS_POLICY.smallSite, raters: 88 } };

test('the words of the method carry the numbers in force, and no placeholder is left', () => {
  const html = renderToStaticMarkup(<MethodSections policy={changed} />);
  expect(html).toContain('77 votes');
  expect(html).toContain('Below 88 such reviewers');
  expect(html).not.toMatch(/[{}]|NaN|undefined/);
});

test('every number of the policy stands in its table', () => {
  const html = renderToStaticMarkup(<PolicyValues policy={changed} />);
  expect(html).toContain('credible.votes');
  expect(html).toContain('>77<');
  expect(html.match(/<code/g)?.length).toBe([...JSON.stringify(changed).matchAll(/:-?\d/g)].length);
});
