import { describe, expect, test, vi } from 'vitest';
import { findGroups } from '#lib/domain/consensus/detector/find-groups.ts';
import { groupShares, withOneVoice } from '#lib/domain/consensus/detector/one-voice.ts';
import { agreementTail, largestMeans, poissonTail } from '#lib/domain/consensus/detector/poisson.ts';
import { CONSENSUS_POLICY as policy } from '#lib/domain/consensus/policy.ts';
import { BRIGADE, type Attack } from './brigade.ts';
import { logOf } from './log-of.ts';
import { makeWorld, type World, type WorldOptions } from './world.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const small = { raters: 700, items: 350, votes: 21_000 };

function counted(world: World, of: Uint32Array) {
  const members = new Set(world.raters.filter(({ isMember }) => isMember).map(({ id }) => id));
  const flagged = world.ratings.raters.filter((_, u) => (of[u] ?? 0) > 0);
  const voting = world.ratings.raters.filter((id) => members.has(id)).length;
  return { honest: flagged.filter((id) => !members.has(id)).length, members: flagged.filter((id) => members.has(id)).length / Math.max(1, voting) };
}

describe('the search for groups', () => {
  test.each([['two camps', 1], ['twenty topics', 20]])('finds none among honest raters: %s', (_name, topics) => {
    for (const seed of ['x', 'y']) {
      const world = makeWorld({ ...small, seed, topics });
      expect(counted(world, findGroups(logOf(world), policy).of).honest).toBe(0);
    }
  });

  test.each<[string, Partial<Attack>]>([
    ['that votes as a camp elsewhere', {}], ['that votes nowhere else', { camouflage: 'none' }], ['that votes by chance elsewhere', { camouflage: 'random' }],
    ['that votes against quality everywhere', { camouflage: 'invert' }], ['of one in fifty', { share: 0.03 }], ['spread over ten days', { hours: 240 }],
    ['that is undecided of set purpose', { aim: 'suppression', slamWith: 0.5 }],
  ])('finds a brigade %s, and nobody else', (_name, changes) => {
    const world = makeWorld({ ...small, seed: 'b', attack: { ...BRIGADE, ...changes } });
    const found = counted(world, findGroups(logOf(world), policy).of);
    expect(found.members).toBeGreaterThan(0.9);
    expect(found.honest).toBe(0);
  });

  test('finds most of a brigade that rotates among its targets, and nobody else', () => {
    const world = makeWorld({ ...small, seed: 'b', attack: { ...BRIGADE, hit: 0.4 } });
    const found = counted(world, findGroups(logOf(world), policy).of);
    expect(found.members).toBeGreaterThan(0.5);
    expect(found.honest).toBe(0);
  });

  test.each([['two hours', 2], ['ten days', 240]])('finds those who show of a brigade whose members hardly share a target, over %s', (_name, hours) => {
    const world = makeWorld({ ...small, seed: 'b', attack: { ...BRIGADE, hit: 0.2, hours } });
    const found = counted(world, findGroups(logOf(world), policy).of);
    expect(found.members).toBeGreaterThan(0.5);
    expect(found.honest).toBeLessThanOrEqual(2);
  });

  test.each([
    ['a camp of one in five, most claims partisan', { camps: [0.75, 0.2], partisan: 0.7 }], ['a camp of one in ten', { camps: [0.85, 0.1], partisan: 0.6 }],
    ['hardly a claim that is not partisan', { partisan: 0.85 }], ['the same with topics that nobody told of', { camps: [0.7, 0.2], partisan: 0.6, topics: 5, isTold: false }],
  ] as const)('leaves honest raters alone: %s', (_name, { isTold = true, ...changes }: Partial<WorldOptions> & { isTold?: boolean }) => {
    for (const seed of ['x', 'y']) {
      const world = makeWorld({ ...small, ...changes, seed });
      const log = logOf(world);
      expect(counted(world, findGroups(isTold ? log : { ...log, topicOf: new Uint32Array(log.topicOf.length) }, policy).of).honest).toBe(0);
    }
  });

  test('a large brigade makes no topic’s regulars look like a group of their own', () => {
    const world = makeWorld({ raters: 2000, items: 1000, votes: 60_000, seed: 's1', topics: 20, attack: { ...BRIGADE, share: 0.2, camouflage: 'one-camp', hours: 24 } });
    const found = counted(world, findGroups({ ...logOf(world), topicOf: new Uint32Array(world.topicOf.length) }, policy).of);
    expect(found).toMatchObject({ honest: 0, members: 1 });
  });

  test('leaves alone whose appeal was heard, and votes that the site asked for', () => {
    const world = makeWorld({ ...small, seed: 'b', attack: BRIGADE });
    const log = logOf(world);
    const { rater, item, items } = { ...world.ratings, items: world.ratings.items.length };
    const assigned = new Set(Array.from(rater, (u, k) => u * items + (item[k] ?? 0)));
    expect(findGroups({ ...log, released: log.released.map(() => 1) }, policy).sizes).toEqual([]);
    expect(findGroups({ ...log, assigned }, policy).sizes).toEqual([]);
  });

  test('says the same whoever comes first, and the same each time', () => {
    const world = makeWorld({ ...small, seed: 'b', attack: BRIGADE });
    expect(findGroups(logOf(world), policy)).toEqual(findGroups(logOf(world), policy));
  });
});

test('a group speaks on an item with the weight of one vote', () => {
  const world = makeWorld({ ...small, seed: 'b', attack: BRIGADE });
  const groups = findGroups(logOf(world), policy);
  const weighed = withOneVoice(world.ratings, groups);
  const heard = new Map<number, number>();
  weighed.rater.forEach((u, k) => {
    if ((groups.of[u] ?? 0) === 0) return;
    const n = weighed.item[k] ?? 0;
    heard.set(n, (heard.get(n) ?? 0) + (weighed.levels.weight[weighed.level[k] ?? 0] ?? 0));
  });
  for (const weight of heard.values()) expect(weight).toBeCloseTo(1, 9);
  expect(Math.max(...groupShares(world.ratings, groups, policy))).toBeGreaterThan(policy.attack.groupShare);
});

describe('the chances it goes by', () => {
  test('are those of a Poisson count', () => {
    expect(poissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(poissonTail(3, 0.5)).toBeCloseTo(1 - Math.exp(-0.5) * (1 + 0.5 + 0.125), 12);
    largestMeans(1e-6, 40).forEach((mean, count) => {
      if (count > 0) expect(poissonTail(count, mean)).toBeCloseTo(1e-6, 9);
    });
  });

  test('bound from above the chance to agree so often', () => {
    expect(agreementTail(10, 10, 0.5)).toBeCloseTo(0.5 ** 10, 12);
    expect(agreementTail(4, 10, 0.5)).toBe(1);
    expect(agreementTail(9, 10, 0.5)).toBeGreaterThanOrEqual(11 / 1024);
  });
});
