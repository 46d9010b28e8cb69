import { expect, test, vi } from 'vitest';
import { commitmentTo, drawPanel, isDrawOf } from './panel-draw.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const candidates = Array.from({ length: 97 }, (_, k) => ({ id: `reviewer ${String(k).padStart(2, '0')}`, factor: (k - 48) / 60 }));

test('anybody can draw the panel again from the seed, whatever order the candidates come in', () => {
  const panel = drawPanel('a secret', candidates, 16);
  expect(new Set(panel).size).toBe(16);
  expect(drawPanel('a secret', candidates.toReversed(), 16)).toEqual(panel);
  expect(drawPanel('another', candidates, 16)).not.toEqual(panel);
  expect(isDrawOf({ seed: 'a secret', commitment: commitmentTo('a secret'), panel }, candidates)).toBe(true);
  expect(isDrawOf({ seed: 'another', commitment: commitmentTo('a secret'), panel }, candidates)).toBe(false);
  expect(isDrawOf({ seed: 'a secret', commitment: commitmentTo('a secret'), panel: panel.toReversed() }, candidates)).toBe(false);
});

test('every stretch of viewpoints has one seat, and everybody in it the same chance', () => {
  const seen = new Map<string, number>();
  for (let draw = 0; draw < 4000; draw += 1) {
    const panel = drawPanel(`seed ${draw}`, candidates.slice(0, 96), 12);
    panel.forEach((id, seat) => {
      expect(Math.floor(candidates.findIndex((one) => one.id === id) / 8)).toBe(seat);
      seen.set(id, (seen.get(id) ?? 0) + 1);
    });
  }
  expect(seen.size).toBe(96);
  // 500 expected each; six standard deviations.
  for (const times of seen.values()) expect(Math.abs(times - 500)).toBeLessThan(126);
});

test('everybody sits where there are not more than seats', () => {
  expect(drawPanel('x', candidates.slice(0, 5), 12)).toHaveLength(5);
});
