import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Queue, QueueLine } from '#lib/votes/queue-queries.ts';
import { QueueList } from './queue-list.tsx';

const lines = Array.from({ length: 15 }, (_, k) => ({
  id: `c${k}`, slug: `claim-${k}`, wording: `Claim ${k}`, language: 'en', status: 'unverified', reasons: ['few'], evidence: 2,
}) as unknown as QueueLine);
const html = (today: Queue['today'], some = lines) => renderToStaticMarkup(<QueueList queue={{ lines: some, today }} />);

test('a round has an end: what lies beyond it is folded away below a line', () => {
  const shown = html({ done: 9, of: 12 });
  expect(shown).toContain('3 claims left of today’s round');
  expect(shown).toContain('12 more claims, which can wait');
  expect(shown.indexOf('Claim 2<')).toBeLessThan(shown.indexOf('<details'));
  expect(shown.indexOf('Claim 3<')).toBeGreaterThan(shown.indexOf('<details'));
});

test('after the round it says so, and leaves the rest to another day', () => {
  const shown = html({ done: 12, of: 12 });
  expect(shown).toContain('Today’s round is done');
  expect(shown).toContain('Go on with the next claim all the same');
  expect(shown).not.toContain('left of today’s round');
});

test('with nothing left there is nothing to fold', () => {
  const shown = html({ done: 2, of: 2 }, []);
  expect(shown).toContain('Nothing waits for your vote');
  expect(shown).not.toContain('<details');
});
