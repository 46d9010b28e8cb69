import { appear, attach, correct, decide, type Story } from './story.ts';

/** 5 and 6 May 2025: two mistakes are corrected in public, and the wording is seen to drift. */
export async function tellCorrections(story: Story): Promise<void> {
  story.clock.moveTo('2025-05-05 09:00');
  await correctCurrency(story);
  await correctStance(story);
  story.clock.moveTo('2025-05-06 10:00');
  await addDriftAndSatire(story);
}

async function correctCurrency(story: Story): Promise<void> {
  await correct(story, story.cast.editor, 'C1/pcmag-2023', {
    class: 'error',
    note: 'The same seizure. Value: "about $600,000", without saying which dollars; other outlets report HK$600,000 (US$76,500).',
    reason: 'We had written US dollars. The value is reported in two currencies, and this outlet does not name one.',
  });
}

// The report was logged for the narrower claim by mistake; the status that rested on it is voided by two editors.
async function correctStance(story: Story): Promise<void> {
  const { admin, editor, reviewers } = story.cast;
  const citing = ['register-2023', 'cnbc-2025'] as const;
  await attach(story, story.cast.researchers[1], 'C3/pcmag-2023', {
    stance: 'undercuts', note: 'The seized cards appear to be Quadro K2200 models of 2014, which is not A100 or H100 class.',
  });
  await correct(story, editor, 'C3/register-2023', {
    class: 'changed-status', stance: 'context',
    note: 'GPUs were seized with live lobsters in 2023, but the cards look like models of 2014: it says nothing of this claim.',
    reason: 'Logged as support by mistake: the seized cards are not of the class this claim speaks of.',
  });
  const wrong = { to: 'void', citing, reason: 'Our status rested on a customs case about other hardware.' } as const;
  const proposalId = await decide(story, editor, 'C3', wrong);
  await decide(story, admin, 'C3', { ...wrong, proposalId });
  const [volker] = reviewers.slice(-1);
  if (!volker) throw new Error('the cast has no reviewers');
  await decide(story, volker, 'C3', { to: 'under-review', citing, reason: 'To be weighed again without the customs case.' });
  await decide(story, editor, 'C3', {
    to: 'unverifiable', citing: [...citing, 'summary-blog', 'pcmag-2023'],
    reason: 'We found no evidence for AI GPUs in lobster shipments. No serial numbers or quantities were given that could be checked.',
  });
}

async function addDriftAndSatire(story: Story): Promise<void> {
  const [rosa, rufus] = story.cast.researchers;
  await appear(story, rosa, 'C0', 'gram-2025', {
    party: 'Anthropic', wording: 'Chips are hidden in live lobsters (our translation; "alongside" has become "in")',
  });
  await appear(story, rosa, 'C1', 'gram-2025', {
    party: 'Anthropic', wording: 'Chips are hidden in live lobsters (our translation; "alongside" has become "in")',
  });
  await attach(story, rufus, 'C1/satire-2025', { stance: 'supports', note: 'Satire with invented quotes: kept so that nobody logs it as a report, and it never counts.' });
}
