import { CLAIMS } from './claims.ts';
import { attach, check, decide, log, type Story } from './story.ts';

/** 9 December 2025: a case about the trade as a whole, which says nothing of lobsters. */
export async function tellDecember(story: Story): Promise<void> {
  const { researchers: [rosa], reviewers } = story.cast;
  story.clock.moveTo('2025-12-09 09:30');
  await log(story, rosa, 'C4', CLAIMS.C4);
  await attach(story, rosa, 'C4/reuters-2025', {
    stance: 'supports', quote: 'Operation Gatekeeper',
    note: 'Prosecutors allege at least US$160 million of H100 and H200 moved by relabelling and shell firms. Read in copies; the report itself was not captured.',
  });
  await attach(story, rosa, 'C3/reuters-2025', { stance: 'context', note: 'Supports only the broader claim; says nothing of lobsters. Read in copies.' });
  await attach(story, rosa, 'C0/reuters-2025', { stance: 'context', note: 'Supports only the broader claim of large-scale smuggling; says nothing of lobsters. Read in copies.' });
  const [volker] = reviewers.slice(-1);
  if (!volker) throw new Error('the cast has no reviewers');
  await decide(story, volker, 'C4', {
    to: 'under-review', citing: ['reuters-2025'],
    reason: 'The unsealed case alleges it in detail; the allegations are not yet tried.',
  });
  await checkOldDecisions(story);
}

// The new case made an editor go back to both documented methods.
async function checkOldDecisions(story: Story): Promise<void> {
  await check(story, story.cast.editor, 'C1', {
    citing: ['register-2023'],
    reason: 'Looked at again after the case of December 2025, which says nothing of lobsters. The customs report of 2023 still carries it.',
  });
  await check(story, story.cast.editor, 'C2', {
    citing: ['register-2022'], reason: 'Looked at again with it. Still one documented case, and still for CPUs.',
  });
}
