import { expect, test } from 'vitest';
import { burstAlarms, burstShare, burstShares } from './burst.ts';
import { ratingsOf } from './collect-ratings.ts';
import { epochChurn, type WordChange } from './churn.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';

const HOUR = 3_600_000;

test('a steady trickle raises no alarm, sixty votes within an hour do, once', () => {
  const steady = Array.from({ length: 200 }, (_, k) => k * HOUR / 2);
  expect(burstAlarms(steady, 0, policy)).toEqual([]);
  const burst = Array.from({ length: 60 }, (_, k) => 50 * HOUR + k * 50_000);
  expect(burstAlarms([...burst, ...steady], 0, policy)).toHaveLength(1);
  expect(burstAlarms(burst, 0, policy)[0]?.votes).toBe(60);
});

test('a cleared burst raises no alarm, until it goes on', () => {
  const burst = Array.from({ length: 30 }, (_, k) => 50 * HOUR + k * 60_000);
  const cleared = [{ from: 50 * HOUR, to: burst.at(-1) ?? 0 }];
  expect(burstShare(burst, 0, policy)).toBe(1);
  expect(burstShare(burst, 0, policy, cleared)).toBe(0);
  expect(burstShare([...burst, 50 * HOUR + 31 * 60_000], 0, policy, cleared)).toBe(1);
});

test('an item that came up in one burst is told from one that grew', () => {
  const votes = (item: string, gap: number) => Array.from({ length: 24 }, (_, k) => ({ rater: `r${k}`, item, value: 1, at: 10 * HOUR + k * gap }));
  const shares = burstShares(ratingsOf([...votes('grew', HOUR), ...votes('pushed', 60_000)]), Float64Array.of(0, 0), policy);
  expect([...shares]).toEqual([0, 1]);
});

test('an epoch that would change more than 12 % of what nobody voted on is held', () => {
  const words = (flipped: number, isQuiet: boolean): WordChange[] =>
    Array.from({ length: 100 }, (_, k) => ({ before: 'credible', after: k < flipped ? 'contested' : 'credible', isQuiet }));
  expect(epochChurn(words(12, true), policy)).toEqual({ quiet: 100, flipped: 12, share: 0.12, isHeld: false });
  expect(epochChurn(words(13, true), policy).isHeld).toBe(true);
  expect(epochChurn(words(90, false), policy)).toMatchObject({ quiet: 0, isHeld: false });
});
