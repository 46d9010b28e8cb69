import type { Ratings } from './ratings.ts';
import { collectRatings } from './collect-ratings.ts';

/** A vote as the log keeps it. */
export type LoggedVote = {
  /** Its number in the log, ascending. */
  n: number;
  item: string;
  rater: string;
  /** 0 to 4; null is "cannot judge", which takes an earlier value back. */
  quarters: 0 | 1 | 2 | 3 | 4 | null;
  /** Half for votes of an earlier round that were not confirmed since. */
  weight: 1 | 0.5;
  at: number;
  /** Asked for by the site, on a panel or by notice: left out of the search for groups. */
  assigned: boolean;
  /** A declared tie to a party of the claim: counted, shown and left out of the fit. */
  interest: boolean;
  /** On a panel: whether any of the evidence was opened before it. No part of the fit; null where it is not known or not asked. */
  opened: boolean | null;
};

/** What is known of an item besides its votes: when it came up and which topic it belongs to. */
export type LoggedItem = { item: string; createdAt: number; topic: string | null };

/** Everything an epoch is computed from, besides the policy. */
export type EpochLog = {
  ratings: Ratings;
  /** In the order of `ratings.items`. */
  createdAt: Float64Array;
  /** The topic of each item as a small number; all 0 where none are known. */
  topicOf: Uint32Array;
  /** 1 for each rater whose appeal against a group was heard: they are never collapsed. */
  released: Uint8Array;
  /** Assigned votes, as `raterIndex * items + itemIndex`. */
  assigned: ReadonlySet<number>;
  /** The last votes that carry no value into the fit, as lines in order: "cannot judge", and those under a declared tie. */
  aside: readonly string[];
};

/** Takes the log line by line. */
export type EpochLogCollector = {
  vote(vote: LoggedVote): void;
  item(item: LoggedItem): void;
  release(rater: string): void;
  finish(): EpochLog;
};

/** A collector of a vote log. Votes may come in any order; their number and time say which is the later. */
export function collectLog(): EpochLogCollector {
  const ratings = collectRatings();
  const items = new Map<string, LoggedItem>();
  const released = new Set<string>();
  const assigned: [rater: string, item: string][] = [];
  const aside = collectAside();
  return {
    vote(vote) {
      const { n, item, rater, quarters, weight, at, assigned: isAssigned, interest } = vote;
      if (isAssigned) assigned.push([rater, item]);
      if (quarters === null || interest) aside.add(vote);
      ratings.add({ rater, item, value: quarters === null || interest ? null : quarters / 4, at, weight, n });
    },
    item(item) { items.set(item.item, item); },
    release(rater) { released.add(rater); },
    finish() {
      const found = ratings.finish();
      return {
        ratings: found, createdAt: createdAtOf(found, items), topicOf: topicsOf(found, items), released: releasedOf(found, released),
        assigned: assignedOf(found, assigned), aside: aside.lines(found),
      };
    },
  };
}

type Aside = Pick<LoggedVote, 'item' | 'rater' | 'quarters' | 'weight' | 'at' | 'assigned' | 'interest' | 'n'>;

// The last of each rater on an item, unless a later one of theirs carries a value.
function collectAside() {
  const last = new Map<string, Aside>();
  return {
    add(vote: Aside) {
      const key = JSON.stringify([vote.item, vote.rater]);
      const before = last.get(key);
      if (!before || vote.at > before.at || (vote.at === before.at && vote.n > before.n)) last.set(key, vote);
    },
    lines({ raters, items, rater, item }: Ratings): string[] {
      if (last.size > 0) rater.forEach((u, k) => last.delete(JSON.stringify([items[item[k] as number], raters[u]])));
      return [...last.values()].map((vote) => JSON.stringify([vote.item, vote.rater, vote.quarters, vote.weight, vote.at, vote.assigned, vote.interest])).sort();
    },
  };
}

function createdAtOf(ratings: Ratings, items: ReadonlyMap<string, LoggedItem>): Float64Array {
  const first = new Float64Array(ratings.items.length).fill(Infinity);
  ratings.item.forEach((n, k) => { first[n] = Math.min(first[n] ?? Infinity, ratings.at[k] ?? Infinity); });
  return first.map((at, n) => items.get(ratings.items[n] ?? '')?.createdAt ?? at);
}

function topicsOf(ratings: Ratings, items: ReadonlyMap<string, LoggedItem>): Uint32Array {
  const names = ratings.items.map((id) => items.get(id)?.topic ?? '');
  const numbers = new Map([...new Set(names)].sort().map((name, number) => [name, number]));
  return Uint32Array.from(names, (name) => numbers.get(name) ?? 0);
}

function releasedOf({ raters }: Ratings, released: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(raters, (id) => (released.has(id) ? 1 : 0));
}

function assignedOf({ raters, items }: Ratings, assigned: readonly (readonly [string, string])[]): Set<number> {
  if (assigned.length === 0) return new Set();
  const raterAt = new Map(raters.map((id, u) => [id, u]));
  const itemAt = new Map(items.map((id, n) => [id, n]));
  return new Set(assigned.map(([rater, item]) => (raterAt.get(rater) ?? 0) * items.length + (itemAt.get(item) ?? 0)));
}
