import { on } from '#db/client.ts';
import type { MovedClaim } from '#db/front-page.ts';
import {
  claimsOfTopic, countStatusesOfTopic, findTopicName, findTopicNameThen, listTopics, movesOfTopic, type TopicLine,
} from '#db/topics.ts';
import { pageOf } from '#lib/boundary/pages.ts';
import { reads } from '#lib/boundary/reads.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { thenOf } from '#lib/claims/list-queries.ts';
import { readsLines, type ClaimLine, type StatusCount } from '#lib/claims/line-reads.ts';
import type { AsOf } from '#lib/domain/as-of.ts';
import { topicTags } from './topic-tags.ts';

export { MOST_COUNTED_OF_TOPIC, type TopicLine } from '#db/topics.ts';

const TOPICS_A_PAGE = 48;
const PAGE_SIZE = 20;
const MOVES = 4;

/** A page of the topics that public claims have, by address; the next page follows the topic named. */
export async function listOfTopics(after: string): Promise<{ topics: readonly TopicLine[]; next: string | null }> {
  reads(claimTags.list, topicTags.list);
  const { rows, last } = pageOf(await listTopics(on(), after, TOPICS_A_PAGE + 1), TOPICS_A_PAGE);
  return { topics: rows, next: last?.slug ?? null };
}

/** What a topic is called, or was as of a day; null when no public claim has it, or had it then. */
export async function getTopicName(slug: string, asOf: AsOf | null): Promise<string | null> {
  reads(claimTags.list, topicTags.topic(slug));
  const then = asOf && await findTopicNameThen(on(), slug, thenOf(asOf));
  return then ?? findTopicName(on(), slug);
}

/** Where a topic's claims stand. */
export async function profileOfTopic(slug: string): Promise<readonly StatusCount[]> {
  reads(claimTags.list, topicTags.topic(slug));
  return countStatusesOfTopic(on(), slug);
}

/** The latest changes of status in a topic. */
export async function latestMovesIn(slug: string): Promise<readonly MovedClaim[]> {
  return readsLines(await movesOfTopic(on(), slug, MOVES));
}

/** A page of a topic's claims, the latest logged first, and the claim that the next page follows. */
export async function claimsIn(
  slug: string, before: string | null,
): Promise<{ lines: readonly ClaimLine[]; next: string | null }> {
  reads(topicTags.topic(slug));
  const { rows, last } = pageOf(await claimsOfTopic(on(), slug, before, PAGE_SIZE + 1), PAGE_SIZE);
  return { lines: readsLines(rows), next: last?.id ?? null };
}
