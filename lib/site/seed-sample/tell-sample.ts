import { asRestorer, inTransaction, type Pool } from '#db/client.ts';
import { siteStream } from '#db/streams.ts';
import { append } from '#lib/boundary/append.ts';
import { catchUpWholly } from '#lib/consensus/catch-up-wholly.ts';
import { closeEpoch } from '#lib/consensus/close-epoch.ts';
import { recordParty } from '#lib/parties/record-party.ts';
import { setReviewTerms } from '#lib/site/set-review-terms.ts';
import { gatherCast, type Cast, type CastMember } from './cast.ts';
import { tellCorrections } from './corrections.ts';
import { tellDecember } from './december.ts';
import { tellDeskNotes } from './desk-notes.ts';
import { tellFirstOfMay } from './first-of-may.ts';
import { tellFourthOfMay } from './fourth-of-may.ts';
import { tellGrades } from './grades.ts';
import { tellOrigins } from './origins.ts';
import { PARTIES } from './parties.ts';
import { publishFirstScale, publishSecondScale } from './scale.ts';
import { tellSecondOfMay } from './second-of-may.ts';
import { startClock } from './story-clock.ts';
import { act, type Story } from './story.ts';
import { tellThirdOfMay } from './third-of-may.ts';
import { castVotes, EARLY_VOTES, LATER_VOTES, LATEST_VOTES } from './votes.ts';

/**
 * Tells the lobster case as its cast would have written it down from 1 May 2025 on, through the use cases
 * everyone uses. Takes a pool of the role that may give clocks. Gives how the cast can be signed in as.
 */
export async function tellSample(pool: Pool): Promise<CastMember[]> {
  const clock = startClock('2025-05-01 08:00');
  return asRestorer(pool, clock.now, async () => {
    const { cast, signIns } = await gatherCast();
    await tellStory({ cast, clock, slugs: new Map(), sources: new Map(), evidence: new Map() });
    return signIns;
  });
}

async function tellStory(story: Story): Promise<void> {
  const { cast, clock } = story;
  await openSite(cast);
  clock.tick();
  await setTerms(story);
  for (const party of PARTIES) await act(story, recordParty(cast.researchers[0], party));
  await tellFirstOfMay(story);
  clock.moveTo('2025-05-02 13:00');
  await tellSecondOfMay(story);
  await castVotes(story, EARLY_VOTES);
  clock.moveTo('2025-05-03 09:00');
  await tellThirdOfMay(story);
  clock.moveTo('2025-05-04 10:00');
  await publishFirstScale(story);
  await tellFourthOfMay(story);
  await tellCorrections(story);
  clock.moveTo('2025-05-06 15:00');
  await tellGrades(story);
  await tellOrigins(story);
  await tellDeskNotes(story);
  await publishSecondScale(story);
  clock.moveTo('2025-05-07 09:00');
  await castVotes(story, LATER_VOTES);
  await readTogether(story);
  await tellDecember(story);
  clock.moveTo('2025-12-10 09:00');
  await castVotes(story, LATEST_VOTES);
  await readTogether(story);
}

// Eight reviewers are too few to know viewpoints: the epoch says so, and gives plain shares.
async function readTogether({ clock }: Story): Promise<void> {
  clock.tick();
  await catchUpWholly();
  await closeEpoch({ exact: true });
  clock.tick();
}

// Half a year for most claims: what stands for longer without anybody looking shows as needing another look.
async function setTerms({ cast: { admin }, clock }: Story): Promise<void> {
  await setReviewTerms(admin, {
    days: { factual: 180, causal: 365, prediction: 90, 'media-authenticity': 180 }, seenSeq: 1,
    reason: 'Facts come to light and cases end: what we decide is looked at again after half a year, predictions sooner.',
  });
  clock.tick();
}

async function openSite({ admin }: Cast): Promise<void> {
  await inTransaction(async (tx) => {
    await append(tx, admin, { stream: await siteStream(tx), entry: { kind: 'site-opened', body: { sample: true } } });
  });
}
