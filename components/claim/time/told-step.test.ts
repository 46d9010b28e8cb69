import { expect, test } from 'vitest';
import { makeClaimView, makeEvidence, makeStep } from '#test/factories/claim-view.ts';
import { makeSource } from '#test/factories/source-view.ts';
import { toldStep } from './told-step.ts';

const source = makeSource('The Register', '2023-05-03');
const first = makeEvidence('refutes', source, { quote: 'One passage.' });
const second = makeEvidence('supports', source, { quote: 'Another passage.' });
const disputed = makeStep('disputed', '2025-05-01T10:00:00.000Z');
const supported = makeStep('supported', '2025-05-03T10:00:00.000Z');
const before = makeClaimView({ evidence: [first], statuses: [disputed] });
const after = { ...before, evidence: [first, second], statuses: [disputed, supported], status: supported };

const told = (view: typeof before | null, was: typeof before | null, reading: 'recorded' | 'known' = 'recorded') =>
  toldStep({ asOf: { reading, date: '2025-05-03' }, now: after, view }, was).replaceAll('\u{a0}', ' ');

test('a step is told in one sentence: the day, what changed on it, and where the claim stands', () => {
  expect(told(after, before)).toBe('3 May 2025, recorded here: now supported; 1 item added.');
  expect(told(after, before, 'known')).toBe('3 May 2025, knowable: now supported; 1 item added.');
  expect(told({ ...before, evidence: [first, second] }, before)).toBe('3 May 2025, recorded here: 1 item added; still disputed.');
});

test('on its first day everything is new, and nothing other than before', () => {
  expect(told(before, null)).toBe('3 May 2025, recorded here: now disputed; 1 item added.');
});

test('a day without a change says so, and one that only moved what the claim is linked to says that', () => {
  expect(told(before, before)).toBe('3 May 2025, recorded here: nothing changed that day; still disputed.');
  expect(told({ ...before }, before)).toBe('3 May 2025, recorded here: only claims and sources it is linked to changed; still disputed.');
});

test('a day before the claim says that there was nothing', () => {
  expect(told(null, null)).toBe('3 May 2025, recorded here: nothing of this claim yet');
});
