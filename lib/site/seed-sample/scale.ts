import { DEFAULT_SCALE } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';
import { publishScale } from '#lib/site/publish-scale.ts';
import { act, type Story } from './story.ts';

/** A word of the desk's own for one status, in the place of the product's. */
type OwnWord = { name: string; definition: string };

/** 4 May 2025: the desk publishes its scale, with a word of its own for what cannot be settled. */
export async function publishFirstScale(story: Story): Promise<void> {
  await publish(story, 2, {
    name: 'Not settled', definition: 'what exists does not settle it either way',
  }, 'We say "not settled" where others say "unverifiable": something may still turn up.');
}

/** 6 May 2025: that word was misread and is retired. What was decided under it keeps it. */
export async function publishSecondScale(story: Story): Promise<void> {
  await publish(story, 3, {
    name: 'Cannot be settled', definition: 'we looked, and it cannot be settled with what exists',
  }, 'Readers took "not settled" to mean that nobody had looked. What was decided under it keeps it and stays readable.');
}

// The site's stream so far: opened, the terms, and each scale before this one.
async function publish(story: Story, seenSeq: number, unverifiable: OwnWord, reason: string): Promise<void> {
  const t = messages('glossary');
  const { worst, best, labels } = DEFAULT_SCALE;
  await act(story, publishScale(story.cast.admin, {
    worst, best, reason, seenSeq,
    labels: labels.map(({ name, status, value, colour }) => ({
      name, status, value, colour, definition: t(`statusMeans.${status}`), ...(status === 'unverifiable' ? unverifiable : {}),
    })),
  }));
}
