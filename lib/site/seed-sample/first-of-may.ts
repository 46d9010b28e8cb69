import { CLAIMS } from './claims.ts';
import { answer, appear, attach, decide, log, makePart, type Story } from './story.ts';

const NOT_CAPTURED = 'The page itself was not captured: this is what other outlets quote of it.';

const SELLS = 'NVIDIA sells the product';

/** 1 May 2025: the allegation and NVIDIA's answer, as that day's news had them, and nothing older. */
export async function tellFirstOfMay(story: Story): Promise<void> {
  await logAllegation(story);
  await logDenial(story);
  await weighFirstNews(story);
}

async function logAllegation(story: Story): Promise<void> {
  const [rosa, rufus] = story.cast.researchers;
  for (const key of ['C0', 'C1', 'C2'] as const) await log(story, rosa, key, CLAIMS[key]);
  await makePart(story, rosa, 'C1', 'C0');
  await makePart(story, rosa, 'C2', 'C0');
  for (const key of ['C0/anthropic-2025', 'C1/anthropic-2025', 'C2/anthropic-2025'] as const) {
    await attach(story, rosa, key, { stance: 'supports', quote: 'alongside live lobsters', note: `The allegation itself. ${NOT_CAPTURED}`, interest: 'It spoke for the export rule that its post is about' });
  }
  await appear(story, rufus, 'C0', 'pymnts-2025', { party: 'Anthropic', quote: 'alongside live lobsters' });
  await appear(story, rufus, 'C0', 'tweaktown-2025', { party: 'Anthropic' });
}

async function logDenial(story: Story): Promise<void> {
  const [, rufus] = story.cast.researchers;
  await log(story, rufus, 'C5', CLAIMS.C5);
  await appear(story, rufus, 'C5', 'pymnts-2025', { party: 'NVIDIA', quote: 'tall tales' });
  await appear(story, rufus, 'C5', 'tweaktown-2025', { party: 'NVIDIA', quote: 'tall tales' });
  await attach(story, rufus, 'C5/cnbc-2025', { stance: 'supports', quote: 'tall tales', note: `NVIDIA's statement. ${NOT_CAPTURED}`, interest: SELLS });
  for (const to of ['C0', 'C1', 'C2'] as const) {
    await answer(story, rufus, {
      from: 'C5', to, kind: 'denial', source: 'cnbc-2025',
      note: 'NVIDIA says firms should compete rather than tell tall tales. It speaks of electronics of any kind, which is wider than this claim.',
    });
  }
  await attach(story, rufus, 'C1/cnbc-2025', { stance: 'refutes', quote: 'tall tales', note: `NVIDIA denies it and names no evidence. ${NOT_CAPTURED}`, interest: SELLS });
  for (const key of ['C2/pymnts-2025', 'C0/pymnts-2025'] as const) {
    await attach(story, rufus, key, { stance: 'refutes', quote: 'tall tales', note: 'NVIDIA denies it, as reported.', interest: SELLS });
  }
}

async function weighFirstNews(story: Story): Promise<void> {
  const { editor } = story.cast;
  await decide(story, editor, 'C1', {
    to: 'disputed', citing: ['cnbc-2025', 'anthropic-2025'],
    reason: 'One firm alleges it and NVIDIA denies it; neither gives evidence. We have nothing older in hand today.',
  });
}
