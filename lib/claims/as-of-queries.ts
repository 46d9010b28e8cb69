import { on } from '#db/client.ts';
import { lastVotesBy } from '#db/past-votes.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { dayProblem, readingOf, type AsOf, type ReadingName } from '#lib/domain/as-of.ts';
import { foldClaim } from '#lib/domain/fold/fold-claim.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { tombstoneOf } from '#lib/domain/fold/withheld.ts';
import { tally, type Tally } from '#lib/domain/tally.ts';
import { readable } from './claim-queries.ts';
import { loadClaim, type ClaimPage, type LoadedClaim } from './load-claim.ts';

/** A claim's page as of a day in one reading. */
export type ClaimAsOf = {
  asOf: AsOf;
  /** The claim as it stands now; a tombstone where it is withheld now, and then there is nothing else. */
  now: ClaimPage;
  /** The page as of that day; null while this site had not recorded the claim, or only as a draft. */
  then: ClaimPage | null;
};

/**
 * A claim as of the end of a day. Whoever may not read it now may not read what it was.
 * @param asOf a day that `dayProblem` finds nothing wrong with.
 * @returns null like `getClaim`.
 */
export async function getClaimAsOf(slug: string, asOf: AsOf): Promise<ClaimAsOf | null> {
  const loaded = await loadClaim(slug);
  const now = loaded && readable(loaded.page);
  if (!loaded || !now) return null;
  if (now.view.visibility !== 'public') return { asOf, now, then: null };
  return { asOf, now, then: await pageThen(loaded, asOf) };
}

async function pageThen({ page, streams }: LoadedClaim, asOf: AsOf): Promise<ClaimPage | null> {
  const view = foldClaim(streams, page.view.id, readingOf(asOf));
  const shown = view && readableThen(view);
  return shown && { ...page, view: shown, tally: await tallyThen(page, asOf) };
}

// A draft was nobody's to read; of a claim that was withheld then, its tombstone was.
function readableThen(view: ClaimView): ClaimView | null {
  if (view.visibility === 'draft') return null;
  return view.visibility === 'withheld' ? tombstoneOf(view) : view;
}

// Votes are judgements: no publication makes one knowable earlier, so hindsight has them all.
async function tallyThen(page: ClaimPage, asOf: AsOf): Promise<Tally> {
  const { recordedBy } = readingOf(asOf);
  if (recordedBy === undefined) return page.tally;
  const votes = await lastVotesBy(on(), page.view.id, recordedBy);
  return tally(votes.map(({ quarters }) => quarters));
}

/** A claim as of a day, for machines: `view` is null while this site had not recorded it. */
export type ClaimAsOfDay = Omit<ClaimPage, 'view'> & { asOf: AsOf; view: ClaimView | null };

/** The same for an address, with the day as it stands there. Refuses what is no day, and one that has not come yet. */
export async function readClaimAsOf(slug: string, reading: ReadingName, date: string): Promise<ClaimAsOfDay | null> {
  const problem = dayProblem(date, new Date().toISOString());
  if (problem) throw new Refusal(problem);
  const found = await getClaimAsOf(slug, { reading, date });
  if (!found) return null;
  const { asOf, now, then } = found;
  if (now.view.visibility !== 'public') return { ...now, asOf };
  return { ...now, tally: tally([]), view: null, ...then, asOf };
}
