import type { FrozenModel, Reviewer } from './frozen-model.ts';
import { readItem, type ItemReading } from './item-reading.ts';
import { addVote, emptyItem, type LiveVote } from './live-item.ts';
import type { ConsensusPolicy } from './policy.ts';

/** What votes are read with: an epoch's model, whom it knows, and who counts in one voice with whom. */
export type Reader = { model: FrozenModel; reviewer(rater: string): Reviewer | null; group(rater: string): number | null };

/** A vote as it counts on one item. */
export type Voice = { rater: string; value: number; weight: number };

/** Reads the votes on one item: those of one group share the weight of one vote. */
export function readVoices(votes: readonly Voice[], reader: Reader, policy: ConsensusPolicy): ItemReading {
  const item = emptyItem(reader.model);
  for (const vote of oneVoiceEach(votes, reader)) addVote(item, vote, reader.model, policy);
  return readItem(item, reader.model, policy);
}

/** The votes on an item as its sums take them. */
export function oneVoiceEach(votes: readonly Voice[], reader: Reader): LiveVote[] {
  const sizes = groupSizes(votes, reader);
  return votes.map(({ rater, value, weight }) => ({
    value, weight: weight / (sizes.get(reader.group(rater) ?? -1) ?? 1), reviewer: reader.reviewer(rater),
  }));
}

/** How many votes on an item each group has; who is in none is left out. */
export function groupSizes(votes: readonly Pick<Voice, 'rater'>[], reader: Pick<Reader, 'group'>): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { rater } of votes) {
    const group = reader.group(rater);
    if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
}
