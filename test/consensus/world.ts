import { randomFrom, type Random } from '#lib/domain/consensus/random.ts';
import { collectRatings } from '#lib/domain/consensus/collect-ratings.ts';
import type { Ratings, Vote } from '#lib/domain/consensus/ratings.ts';
import { sha256 } from '#lib/domain/consensus/sha256.ts';
import { attack, type Attack } from './brigade.ts';
import { honestValue, normal, type Item, type Rater } from './people.ts';

/** What a made-up world is drawn from. */
export type WorldOptions = {
  seed: string;
  raters: number;
  items: number;
  votes: number;
  /** Each rater keeps to one of so many topics; 1 means to none. */
  topics: number;
  /** The shares of the two camps; who is in neither stands in the centre. */
  camps: readonly [number, number];
  /** The share of items that one camp favours; the rest are sound, bad and contested as 25 to 20 to 10. */
  partisan: number;
  attack: Attack | null;
};

/** Votes in a made-up world, with what only the world knows. */
export type World = { ratings: Ratings; raters: Rater[]; items: Item[]; createdAt: Float64Array; topicOf: Uint32Array; votes: Vote[] };

const START = Date.UTC(2026, 0, 5);
const SPREAD_MS = 56 * 86_400_000;

const PLAIN: WorldOptions = { seed: 'a', raters: 2000, items: 1000, votes: 60_000, topics: 1, camps: [0.45, 0.45], partisan: 0.45, attack: null };

/** Draws a world of two camps and a centre, sound, bad, partisan and contested items, and a brigade where asked. */
export function makeWorld(options: Partial<WorldOptions>): World {
  const all = { ...PLAIN, ...options };
  const random = randomFrom(sha256(new TextEncoder().encode(all.seed)));
  const members = Math.round(all.raters * (all.attack?.share ?? 0));
  const raters = Array.from({ length: all.raters }, (_, u) => makeRater(random, u, u >= all.raters - members, all));
  const items = Array.from({ length: all.items }, (_, n) => makeItem(random, n, all));
  const votes = honestVotes(random, raters, items, all);
  if (all.attack) attack(random, raters, items, all.attack, votes);
  const collector = collectRatings();
  for (const vote of votes.values()) collector.add(vote);
  const ratings = collector.finish();
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = (id: string) => byId.get(id) ?? items[0] as Item;
  return {
    ratings, raters, items, votes: [...votes.values()],
    createdAt: Float64Array.from(ratings.items, (id) => known(id).createdAt), topicOf: Uint32Array.from(ratings.items, (id) => known(id).topic),
  };
}

function makeRater(random: Random, u: number, isMember: boolean, { topics, camps: [one, other] }: WorldOptions): Rater {
  const at = random();
  const camp = at < one ? -1 : at < one + other ? 1 : 0;
  return {
    id: `r${String(u).padStart(6, '0')}`, isMember, viewpoint: camp * 0.8 + 0.25 * normal(random), skill: Math.max(0.2, 1 + 0.35 * normal(random)),
    leniency: 0.4 * normal(random), activity: Math.exp(normal(random)), topic: Math.floor(random() * topics),
  };
}

function makeItem(random: Random, n: number, { topics, partisan }: WorldOptions): Item {
  const at = random();
  const kind = kindAt(at, partisan);
  const side = random() < 0.5 ? -1 : 1;
  const quality = { sound: 1.5 + 0.3 * normal(random), bad: -1.4 + 0.35 * normal(random), partisan: 0.4 + 0.4 * normal(random), contested: 0.3 * normal(random) };
  return {
    id: `c${String(n).padStart(6, '0')}`, kind, quality: quality[kind], target: null, topic: Math.floor(random() * topics),
    lean: kind === 'partisan' ? side * (1 + 0.25 * Math.abs(normal(random))) : kind === 'contested' ? side * 0.5 * random() : 0.12 * normal(random),
    popularity: Math.exp(0.6 * normal(random)), createdAt: START + Math.floor(random() * SPREAD_MS),
  };
}

function kindAt(at: number, partisan: number): Item['kind'] {
  const [sound, bad] = [(1 - partisan) * (25 / 55), (1 - partisan) * (20 / 55)];
  if (at < sound) return 'sound';
  if (at < sound + partisan) return 'partisan';
  return at < sound + partisan + bad ? 'bad' : 'contested';
}

// Each vote falls to a rater by activity and an item by popularity, until there are enough.
function honestVotes(random: Random, raters: readonly Rater[], items: readonly Item[], { votes, topics }: WorldOptions): Map<string, Vote> {
  const pickRater = picker(random, raters.map(({ activity }) => activity));
  const pools = Array.from({ length: topics }, (_, topic) => items.filter((item) => topics === 1 || item.topic === topic));
  const pickItem = pools.map((pool) => picker(random, pool.map(({ popularity }) => popularity)));
  const cast = new Map<string, Vote>();
  for (let tries = 0; cast.size < votes && tries < votes * 4; tries += 1) {
    const rater = raters[pickRater()] as Rater;
    const topic = topics === 1 || random() < 0.8 ? rater.topic : Math.floor(random() * topics);
    const item = pools[topic]?.[pickItem[topic]?.() ?? 0];
    if (!item) continue;
    cast.set(`${rater.id} ${item.id}`, {
      rater: rater.id, item: item.id, value: honestValue(random, rater, item), at: item.createdAt + Math.floor(-Math.log(1 - random()) * 20 * 3_600_000),
    });
  }
  return cast;
}

function picker(random: Random, weights: readonly number[]): () => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, k) => { total += weight; sums[k] = total; });
  return () => {
    const at = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
