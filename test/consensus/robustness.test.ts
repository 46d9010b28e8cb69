import { describe, expect, test, vi } from 'vitest';
import { underAttack } from '#bench/consensus/measure-robustness.ts';
import type { Attack } from './brigade.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SEEDS = ['robust'];

describe('claims under attack', () => {
  const calm = underAttack(null, SEEDS);

  test('honest raters are no group, and sound claims are recognised', () => {
    expect(calm.honestFound).toBe(0);
    expect(calm.soundLeaning / calm.sound).toBeGreaterThan(0.85);
  });

  test.each<[string, Partial<Attack>]>([
    ['promotion by one in five', { share: 0.2, aim: 'promotion' }], ['suppression by one in fifty', { share: 0.02, aim: 'suppression' }],
    ['both by one in ten', {}], ['inversion by one in five', { share: 0.2, camouflage: 'invert' }], ['rotation', { hit: 0.3 }],
    ['promotion by one in five who rotate for ten days', { share: 0.2, aim: 'promotion', hit: 0.3, hours: 240 }],
  ])('no bad claim becomes credible, and sound ones still show: %s', (_name, attack) => {
    const outcome = underAttack(attack, SEEDS);
    expect(outcome.pumpedCredible).toBe(0);
    expect(outcome.honestFound).toBe(0);
    if (outcome.slammed > 0) expect(outcome.slammedLeaning / outcome.slammed).toBeGreaterThanOrEqual(0.8 * (calm.soundLeaning / calm.sound));
  });
});
