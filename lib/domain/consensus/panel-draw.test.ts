import { expect, test, vi } from 'vitest';
import { commitmentTo, drawOrder, drawPanel, hashOfCandidates, seedOf, sidesOf } from './panel-draw.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const candidates = Array.from({ length: 97 }, (_, k) => ({ id: `reviewer ${String(k).padStart(2, '0')}`, factor: (k - 48) / 60 }));
const seed = (secret: string) => seedOf({ secret, epochHash: 'e'.repeat(64), claimId: 'a claim' });

test('anybody can draw the panel again from the seed, whatever order the candidates come in', () => {
  const panel = drawPanel(seed('a secret'), candidates, 16);
  expect(new Set(panel).size).toBe(16);
  expect(drawPanel(seed('a secret'), candidates.toReversed(), 16)).toEqual(panel);
  expect(drawPanel(seed('another'), candidates, 16)).not.toEqual(panel);
  expect(hashOfCandidates(candidates.toReversed())).toBe(hashOfCandidates(candidates));
});

test('the seed hangs on the secret, the epoch and the claim; what is published beforehand is not the seed', () => {
  const about = { secret: 's', epochHash: 'e', claimId: 'c' };
  const seeds = [about, { ...about, secret: 't' }, { ...about, epochHash: 'f' }, { ...about, claimId: 'd' }].map(seedOf);
  expect(new Set([...seeds, commitmentTo('s')]).size).toBe(5);
});

test('every stretch of viewpoints has one seat, and everybody in it the same chance', () => {
  const seen = new Map<string, number>();
  for (let draw = 0; draw < 4000; draw += 1) {
    const panel = drawPanel(seed(`seed ${draw}`), candidates.slice(0, 96), 12);
    panel.forEach((id, seat) => {
      expect(Math.floor(candidates.findIndex((one) => one.id === id) / 8)).toBe(seat);
      seen.set(id, (seen.get(id) ?? 0) + 1);
    });
  }
  expect(seen.size).toBe(96);
  // 500 expected each; six standard deviations.
  for (const times of seen.values()) expect(Math.abs(times - 500)).toBeLessThan(126);
});

test('a seat goes on to everybody else in turn, its own stretch of viewpoints first', () => {
  for (const [seat, order] of drawOrder(seed('a secret'), candidates.slice(0, 96), 12).entries()) {
    expect(new Set(order).size).toBe(96);
    const stretch = order.slice(0, 8).map((id) => Math.floor(candidates.findIndex((one) => one.id === id) / 8));
    expect(new Set(stretch)).toEqual(new Set([seat]));
  }
});

test('everybody sits once where there are not more than seats', () => {
  expect(drawPanel(seed('x'), candidates.slice(0, 5), 12).toSorted()).toEqual(candidates.slice(0, 5).map(({ id }) => id));
});

test('of a panel its pattern is told: how many stand on either side', () => {
  expect(sidesOf([-0.3, -0.1, 0, 0.2])).toEqual([2, 1]);
});
