import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DeskAttacked } from './desk-attacked.tsx';

const CLAIM = { id: 'c', slug: 'the-map', wording: 'The museum sold its map', language: 'en', status: 'unverified' as const, groupShare: 0, burstShare: 0 };
const shown = (given: Partial<typeof CLAIM>) => renderToStaticMarkup(<DeskAttacked claims={[{ ...CLAIM, ...given }]} />);

test('a burst can be looked at and cleared; of a group the claim’s page tells', () => {
  expect(shown({ burstShare: 0.6 })).toMatch(/60 % of its votes came in one burst.*href="\/desk\/claims\/the-map\/bursts"/);
  const group = shown({ groupShare: 0.53 });
  expect(group).toMatch(/href="\/claims\/the-map#consensus".*one group holds 53 % of its votes/);
  expect(group).not.toContain('/bursts');
  expect(shown({ groupShare: 0.53, burstShare: 0.3 })).toContain('/bursts');
});
