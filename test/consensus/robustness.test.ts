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
    ['inversion by one in five who hardly meet', { share: 0.2, camouflage: 'invert', hit: 0.5, hours: 240 }], ['cells of ten', { share: 0.2, cell: 10, hit: 1 }], ['members who waver on most', { wavers: 0.9, hours: 24 }],
    ['one in five who vote on a third each, over ten days', { share: 0.2, hit: 0.3, hours: 240 }],
    ['one in twenty who vote on half of everything', { share: 0.05, hit: 0.9, hours: 24, busy: 0.5 }],
  ])('no bad claim becomes credible, and sound ones still show: %s', (_name, attack) => {
    const outcome = underAttack(attack, SEEDS);
    expect(outcome.pumpedCredible).toBe(0);
    expect(outcome.honestFound).toBeLessThanOrEqual(1);
    if (outcome.slammed > 0) expect(outcome.slammedLeaning / outcome.slammed).toBeGreaterThanOrEqual(0.8 * (calm.soundLeaning / calm.sound));
  });
});

describe('claims that hardly anybody but a brigade votes on', () => {
  test.each([0, 4])('are not credible by its votes: %i others', (honestAtMost) => {
    const outcome = underAttack({ share: 0.2, aim: 'promotion', targets: 20, hit: 0.3, hours: 240, honestAtMost }, SEEDS);
    expect(outcome.pumped).toBe(20);
    expect(outcome.pumpedCredible).toBe(0);
    expect(outcome.soundCredible / outcome.sound).toBeGreaterThan(0.7);
  });
});

describe('a small site', () => {
  const small = { raters: 300, items: 150, votes: 6000 };

  test.each<[string, Partial<Attack>]>([
    ['as they think', {}], ['by true quality', { camouflage: 'quality' }], ['as one camp', { camouflage: 'one-camp' }], ['against quality', { camouflage: 'invert' }],
  ])('withstands one in five who vote on half of the targets and elsewhere %s', (_name, changes) => {
    const seeds = ['robust', 'small'];
    const calm = underAttack(null, seeds, small);
    const outcome = underAttack({ share: 0.2, hit: 0.5, hours: 240, ...changes }, seeds, small);
    expect(outcome.pumpedCredible).toBe(0);
    expect(outcome.honestFound).toBeLessThanOrEqual(1);
    expect(outcome.membersFound / outcome.members).toBeGreaterThan(0.9);
    expect(outcome.slammedLeaning / outcome.slammed).toBeGreaterThanOrEqual(0.8 * (calm.soundLeaning / calm.sound));
  });
});
