import { messages } from '#lib/messages/translate.ts';
import type { ANSWERS } from '#lib/votes/cast-vote.ts';

type Answer = (typeof ANSWERS)[number];

// A full stop would part a message key in two.
const KEYS = {
  '0': '0', '0.25': '0_25', '0.5': '0_5', '0.75': '0_75', '1': '1', 'cannot-judge': 'cannot-judge',
} as const satisfies Record<Answer, string>;

/** The message key of an answer. */
export function answerKey<A extends Answer>(answer: A): (typeof KEYS)[A] {
  return KEYS[answer];
}

const BY_QUARTERS = ['0', '0.25', '0.5', '0.75', '1'] as const;

/** A vote as it is kept, in words: quarters from 0 to 4, or null for "cannot judge". */
export function voteWords(quarters: number | null): string {
  const answer = quarters === null ? 'cannot-judge' : BY_QUARTERS[quarters] ?? 'cannot-judge';
  return messages('vote')(`desk.value.${KEYS[answer]}`);
}
