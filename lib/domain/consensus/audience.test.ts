import { describe, expect, test } from 'vitest';
import { audiences } from './audience.ts';
import { ratingsOf } from './collect-ratings.ts';
import { CONSENSUS_POLICY as policy } from './policy.ts';
import { randomFrom } from './random.ts';
import type { Vote } from './ratings.ts';

const ITEMS = 150;
const name = (letter: string, n: number) => `${letter}${String(n).padStart(3, '0')}`;

/** Two hundred people who vote on a tenth of everything, or on a third of their own topic, and forty of them on `targets` too. */
function world({ topics = 1, targets = 0, weight = 1 }: { topics?: number; targets?: number; weight?: number }) {
  const random = randomFrom('4'.repeat(64));
  const votes: Vote[] = [];
  for (let u = 0; u < 200; u += 1) {
    for (let n = 0; n < ITEMS; n += 1) {
      const isOwn = topics > 1 && n % topics === u % topics;
      if (random() < (isOwn ? 0.6 : topics > 1 ? 0.03 : 0.12)) votes.push({ rater: name('r', u), item: name('i', n), value: 1, at: 0 });
    }
    if (u >= 40) continue;
    for (let k = 0; k < targets; k += 1) votes.push({ rater: name('r', u), item: name('t', k), value: 1, at: 0, weight });
  }
  const ratings = ratingsOf(votes);
  const topicOf = (isTold: boolean) => Uint32Array.from(ratings.items, (id) => (isTold && id.startsWith('i') ? Number(id.slice(1)) % topics : 0));
  return { ratings, topicOf };
}

function outOfUsual(asked: Parameters<typeof world>[0], isTold = true): string[] {
  const { ratings, topicOf } = world(asked);
  const { shared, usual } = audiences(ratings, topicOf(isTold), policy);
  return ratings.items.filter((_, n) => (shared[n] ?? 0) > usual);
}

describe('an audience is a circle’s', () => {
  test('on claims that the same people alone vote on', () => {
    expect(outOfUsual({ targets: 5 })).toEqual(['t000', 't001', 't002', 't003', 't004']);
  });

  test('not where people come together by chance', () => expect(outOfUsual({})).toEqual([]));

  test('not for few claims: friends may share as many', () => expect(outOfUsual({ targets: 3 })).toEqual([]));

  test('not where the people who meet share a topic, whether or not anybody said so', () => {
    expect(outOfUsual({ topics: 5 })).toEqual([]);
    expect(outOfUsual({ topics: 5 }, false)).toEqual([]);
    expect(audiences(world({ topics: 5 }).ratings, new Uint32Array(ITEMS), policy).usual).toBeGreaterThan(policy.audience.usual);
  });

  test('not by votes that share one voice: they were heard once already', () => {
    expect(outOfUsual({ targets: 5, weight: 0.02 })).toEqual([]);
  });
});

test('an item with few votes has no audience to speak of', () => {
  const ratings = ratingsOf(Array.from({ length: 11 }, (_, u) => Array.from({ length: 6 }, (__, n): Vote => ({ rater: name('r', u), item: name('i', n), value: 1, at: 0 }))).flat());
  expect([...audiences(ratings, new Uint32Array(6), policy).shared]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('nothing is usual where nobody voted but what is usual everywhere', () => {
  expect(audiences(ratingsOf([]), new Uint32Array(0), policy)).toEqual({ shared: new Uint32Array(0), usual: policy.audience.usual });
});
