import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { stories } from '#test/factories/stories.ts';
import { foldClaim } from '../fold/fold-claim.ts';
import { statusSpans } from './status-spans.ts';

// A thousand stories take seconds where other tests run beside them.
vi.setConfig({ testTimeout: 60_000 });

test('a stretch of a status says what the fold says of every moment in it, in both readings', () => {
  fc.assert(fc.property(stories(), ({ streams }) => {
    const own = streams.get('claim') ?? [];
    const view = foldClaim(streams, 'claim');
    const at = (reading: 'known' | 'recorded', instant: string) =>
      statusSpans(view?.statuses ?? [], reading).find(({ from, to }) => (from === null || from <= instant) && (to === null || instant < to))?.status;
    for (const { recordedAt, known } of own) {
      expect(at('recorded', recordedAt)).toBe(foldClaim(streams, 'claim', { recordedBy: recordedAt })?.status.status);
      if (known) expect(at('known', known.to)).toBe(foldClaim(streams, 'claim', { knownBy: known.to })?.status.status);
    }
  }), { numRuns: 1000 });
});
