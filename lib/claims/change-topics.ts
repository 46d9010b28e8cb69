import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { NewEntry, Topic } from '#lib/domain/entry.ts';
import { topicTags } from '#lib/topics/topic-tags.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { listInput, topicsInput } from './claim-input.ts';

const changeTopicsInput = z.strictObject({
  ...claimParam,
  topics: topicsInput(),
  /** The addresses of the topics that the writer had before them. */
  seenTopics: listInput(200),
});

/**
 * Makes the given topics the claim's topics: an entry for each one added and each one removed. Refuses, with the topics
 * that stand now, a page that showed others: what somebody added meanwhile would go unseen.
 */
export async function changeTopics(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, topics, seenTopics } = parseInput(changeTopicsInput, input);
  const member = memberWhoMay(actor, 'change-topics');
  return changeClaim(member, slug, ({ state }) => {
    if (!isSame(seenTopics, state.topics)) throw new Refusal('stale', { changed: { topics: state.topics } });
    return {
      entries: topicEntries(state.topics, topics),
      stale: [topicTags.list, ...topics.map((topic) => topicTags.topic(topic.slug))],
    };
  });
}

function isSame(seen: readonly string[], topics: readonly Topic[]): boolean {
  return seen.length === topics.length && topics.every(({ slug }) => seen.includes(slug));
}

function topicEntries(before: readonly Topic[], after: readonly Topic[]): NewEntry[] {
  const has = (topics: readonly Topic[], slug: string) => topics.some((topic) => topic.slug === slug);
  const added = after.filter(({ slug }) => !has(before, slug));
  const removed = before.filter(({ slug }) => !has(after, slug));
  return [
    ...removed.map(({ slug }): NewEntry => ({ kind: 'topic-removed', body: { slug } })),
    ...added.map((topic): NewEntry => ({ kind: 'topic-added', body: topic })),
  ];
}
