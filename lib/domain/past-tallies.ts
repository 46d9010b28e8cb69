import { dayOf } from './as-of.ts';
import type { Entry } from './entry.ts';
import { tally, type Tally } from './tally.ts';
import type { Instant } from './time.ts';

/** One vote as it was cast; a later one of the same reviewer replaces it. */
export type PastVote = { actorId: string; quarters: number | null; recordedAt: Instant };

/** What the votes said from a day on, until the next one. */
export type DayTally = { day: string; tally: Tally };

/**
 * What the votes on a claim said at the end of each day on which that changed, in order: the last vote of each
 * reviewer, without those who had decided on the claim by then. While too few have voted there is no day, as there is no
 * tally now: not even that somebody voted is told.
 * @param votes in the order in which they were cast.
 */
export function talliesByDay(votes: readonly PastVote[], entries: readonly Entry[]): DayTally[] {
  const decisions = entries.flatMap((entry) =>
    entry.kind === 'status-changed' ? [{ at: entry.recordedAt, by: entry.body.decidedBy }] : []);
  const days = [...new Set([...votes.map(({ recordedAt }) => recordedAt), ...decisions.map(({ at }) => at)].map(dayOf))].sort();
  const last = new Map<string, number | null>();
  const deciders = new Set<string>();
  let [nextVote, nextDecision] = [0, 0];
  const tallies = days.map((day) => {
    for (; dayOf(votes[nextVote]?.recordedAt ?? '~') <= day; nextVote += 1) {
      const vote = votes[nextVote];
      if (vote) last.set(vote.actorId, vote.quarters);
    }
    for (; dayOf(decisions[nextDecision]?.at ?? '~') <= day; nextDecision += 1)
      for (const actor of decisions[nextDecision]?.by ?? []) deciders.add(actor);
    return { day, tally: tally([...last].filter(([actor]) => !deciders.has(actor)).map(([, quarters]) => quarters)) };
  });
  return tallies.filter((one, n) => one.tally.isShown || tallies[n - 1]?.tally.isShown);
}

/** What the votes said at the end of a day. */
export function tallyOn(tallies: readonly DayTally[], date: string): Tally {
  return tallies.findLast(({ day }) => day <= date)?.tally ?? tally([]);
}
