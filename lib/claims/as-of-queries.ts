import { on } from '#db/client.ts';
import { allVotes } from '#db/past-votes.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { dayOf, dayProblem, type AsOf, type ReadingName } from '#lib/domain/as-of.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { talliesByDay, tallyOn } from '#lib/domain/past-tallies.ts';
import type { Tally } from '#lib/domain/tally.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { differencesOn, shownThen } from '#lib/domain/time-travel/shown-then.ts';
import { stepFrom, travelThrough } from '#lib/domain/time-travel/travel.ts';
import { readable } from './claim-queries.ts';
import { announceMemento } from './memento-queries.ts';
import { loadClaim, type ClaimPage, type LoadedClaim } from './load-claim.ts';

/** A claim's page as of a day in one reading. `page` is the claim as it stands now, a tombstone where it is withheld now. */
export type ClaimAsOf = { page: ClaimPage; moment: ClaimMoment & { asOf: AsOf } };

/**
 * A claim as of the end of a day. Whoever may not read it now may not read what it was.
 * @param asOf a day that `dayProblem` finds nothing wrong with.
 * @param from whether it is read as a page or from the API.
 * @returns null like `getClaim`.
 */
export async function getClaimAsOf(slug: string, asOf: AsOf, from: '' | '/api' = ''): Promise<ClaimAsOf | null> {
  const loaded = await loadClaim(slug);
  const page = loaded && readable(loaded.page);
  if (!loaded || !page) return null;
  announceMemento(loaded, asOf, from);
  const { view: now, tally, consensusDays } = page;
  if (now.visibility !== 'public') return { page, moment: { asOf, now, view: null, tally, differences: null, consensusDays } };
  const travel = travelThrough(loaded.streams, now.id);
  const moment = {
    asOf, now, consensusDays, view: shownThen(travel.view(asOf)), tally: await tallyThen(loaded, asOf), differences: differencesOn(travel, asOf.date),
  };
  return { page, moment };
}

/** A claim at the moment of asking. */
export function presently({ view, tally, consensusDays }: ClaimPage): ClaimMoment {
  return { asOf: null, now: view, view, tally, differences: null, consensusDays };
}

// Votes are judgements: no publication makes one knowable earlier, so hindsight has them all.
async function tallyThen({ page, streams }: LoadedClaim, { reading, date }: AsOf): Promise<Tally> {
  if (reading === 'known') return page.tally;
  return tallyOn(talliesByDay(await allVotes(on(), page.view.id), streams.get(page.view.id) ?? []), date);
}

/**
 * Where the next or previous change leads from a day, or from now.
 * @returns the claim's address and the day, null for now; null like `getClaim`.
 */
export async function findStep(
  slug: string, from: AsOf | null, reading: ReadingName, direction: 'next' | 'previous',
): Promise<{ slug: string; to: AsOf | null } | null> {
  const loaded = await loadClaim(slug);
  if (loaded?.page.view.visibility !== 'public') return null;
  const travel = travelThrough(loaded.streams, loaded.page.view.id);
  return { slug: loaded.page.slug, to: stepFrom(travel, from, reading, direction, dayOf(new Date().toISOString())) };
}

/** A claim as of a day, for machines: `view` is null while this site had not recorded it. */
export type ClaimAsOfDay = Omit<ClaimPage, 'view'> & Pick<ClaimMoment, 'differences'> & { asOf: AsOf; view: ClaimView | null };

/** The same for an address, with the day as it stands there. Refuses what is no day, and one that has not come yet. */
export async function readClaimAsOf(slug: string, reading: ReadingName, date: string): Promise<ClaimAsOfDay | null> {
  const problem = dayProblem(date, new Date().toISOString());
  if (problem) throw new Refusal(problem);
  const found = await getClaimAsOf(slug, { reading, date }, '/api');
  if (!found) return null;
  const { page, moment: { asOf, now, view, tally, differences } } = found;
  return { ...page, asOf, differences, tally, view: now.visibility === 'public' ? view : now };
}
