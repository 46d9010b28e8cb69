import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput, text } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { scaleProblem, type Scale } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';
import { lockSite } from './lock-site.ts';
import { labelRows, wholeNumber } from './scale-input.ts';
import { siteTags } from './site-tags.ts';

const publishScaleInput = z.strictObject({
  worst: wholeNumber(1, 100),
  best: wholeNumber(1, 100),
  labels: labelRows(),
  reason: text(4000, 8),
  /** How many entries the site's stream had when the writer opened the page. */
  seenSeq: z.coerce.number().int().min(0),
});

/**
 * Publishes the site's rating scale in a new version. Decisions taken before keep the label of theirs. Refuses a scale
 * that ClaimReview would not take, colours that are not seen on the light and the dark page, and a stale page.
 */
export async function publishScale(actor: Actor, input: unknown): Promise<Changed<{ version: number }>> {
  const { reason, seenSeq, ...wanted } = parseInput(publishScaleInput, input);
  const member = memberWhoMay(actor, 'publish-scale');
  refuseWrong(wanted);
  return change(async (tx) => {
    const { stream, state } = await lockSite(tx);
    const current = state.scales.at(-1)?.scale.version ?? 1;
    if (state.seq !== seenSeq) throw new Refusal('stale', { changed: { seq: state.seq, version: current } });
    const scale: Scale = { version: current + 1, ...wanted };
    await append(tx, member, { stream, entry: { kind: 'scale-published', body: scale, texts: { reason } } });
    return { value: { version: scale.version }, stale: [siteTags.policies], at: '/desk/site?done=scale#scale' };
  });
}

function refuseWrong(wanted: Omit<Scale, 'version'>): void {
  const wrong = scaleProblem(wanted);
  if (wrong) throw wrongField(wrong.problem === 'ends' ? 'best' : 'labels', messages('scales')(`wrong.${wrong.problem}`, { name: wrong.name }));
}
