import { expect, test } from 'vitest';
import type { EvidenceBalance } from './evidence-balance.ts';
import { strongestCounter } from './strongest-counter.ts';

const argument = (id: string, without: number, isGraded = true) => ({ id, without, isGraded, base: 0.5, on: [], entryIds: [id], strength: 0.5 });
const of = (...all: ReturnType<typeof argument>[]): EvidenceBalance => ({ balance: 0.5, arguments: all, gradedFor: 1, gradedAgainst: 1 });

test('it is the argument without which the balance moves furthest to the other side', () => {
  const balance = of(argument('weak', 0.55), argument('strong', 0.7), argument('supports', 0.3));
  expect(strongestCounter(balance, 'against')?.id).toBe('strong');
  expect(strongestCounter(balance, 'for')?.id).toBe('supports');
});

test('what nobody graded is no counter-evidence, nor what moves nothing', () => {
  expect(strongestCounter(of(argument('ungraded', 0.9, false), argument('idle', 0.5)), 'against')).toBeNull();
  expect(strongestCounter({ ...of(argument('strong', 0.7)), balance: null }, 'against')).toBeNull();
});
