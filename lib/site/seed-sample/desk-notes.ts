import { SentFile } from '#lib/boundary/body.ts';
import { handInFile } from '#lib/captures/hand-in-file.ts';
import { runCapture } from '#lib/captures/run-capture.ts';
import { slugOf as addressOf } from '#lib/domain/slug.ts';
import { SOURCES } from './sources.ts';
import { act, attach, sourceOf, type Story } from './story.ts';

const NOTES = `Notes of the desk on the customs case of 2023

Written by the desk of this sample in its own words. These notes are no report of what happened: they say what the desk read, and where it was careful.

We read three outlets on the seizure at the Hong Kong-Zhuhai-Macao Bridge. All three have it from one announcement by customs. We did not have that announcement before us.

Each of them tells of 70 display cards that travelled with some 280 kg of live lobsters, and of two men who were arrested. None of them saw the cards. That they look like models of 2014 was judged from pictures.

The value is told in two currencies. We therefore give no value of our own.

What we take from it: such a shipment happened once and was found. What we do not take from it: that cards for AI were ever carried in this way.
`;

const PINNED = 'We did not have that announcement before us.';

/**
 * 6 May 2025: the desk hands in its own notes on the customs case and quotes them as context. They are the one stored
 * copy of the sample, which asks no outlet and keeps nobody else's text.
 */
export async function tellDeskNotes(story: Story): Promise<void> {
  const [rosa] = story.cast.researchers;
  await sourceOf(story, 'desk-2025');
  const file = new SentFile('notes-of-the-desk.txt', 'text/plain', Buffer.from(NOTES));
  const { id } = await act(story, handInFile(rosa, { slug: addressOf(SOURCES['desk-2025'].title), file }));
  await runCapture({ captureId: id });
  story.clock.tick();
  await attach(story, rosa, 'C1/desk-2025', {
    stance: 'context', quote: PINNED, note: 'Our own notes, handed in as a file: what we read, and what we did not.',
  });
}
