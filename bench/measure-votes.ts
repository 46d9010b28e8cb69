import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { newestEntryOf } from '#db/claims.ts';
import { sql } from '#db/client.ts';
import { insertVote } from '#db/votes.ts';
import type { Member } from '#lib/auth/actor.ts';
import { castVote } from '#lib/votes/cast-vote.ts';
import type { LoadedClaim } from './load/claims.ts';
import { median } from './numbers.ts';
import { perSecond, type Line } from './table.ts';

const SECONDS = 1;
const TURNS = 3;
const CROWDS = [1, 16, 64];
// Votes are told to other processes a little later; the pool must last until then.
const TOLD_MS = 500;

type Rates = { bare: number; hot: number; spread: number };
type Voting = (reviewer: Member, round: number, nth: number) => Promise<unknown>;

/** Votes a second through the use case, all on one claim and each on another, over the bare insert of such a row. */
export async function measureVotes(reviewers: readonly Member[], claims: readonly LoadedClaim[]): Promise<Line[]> {
  const [hot, bareClaim, ...others] = claims;
  if (!hot || !bareClaim) throw new Error('there are no claims to vote on');
  const onHot: Voting = (reviewer) => vote(reviewer, hot);
  const spread: Voting = (reviewer, _round, nth) => vote(reviewer, others[nth % others.length] ?? hot);
  await crowd(reviewers.slice(0, 16), spread);
  const lines: Line[] = [];
  for (const size of CROWDS) {
    const voters = reviewers.slice(0, size);
    const rates: Rates[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      // Numbers far apart, so that no crowd repeats the key of another.
      const from = (lines.length + turn + 1) * 1_000_000;
      rates.push({
        bare: await crowd(voters, (reviewer, round) => insertBare(reviewer, bareClaim, from + round)),
        hot: await crowd(voters, onHot), spread: await crowd(voters, spread),
      });
    }
    lines.push(...linesOf(size, rates));
  }
  await wait(TOLD_MS);
  return lines;
}

function linesOf(size: number, rates: readonly Rates[]): Line[] {
  const rate = (kind: keyof Rates) => median(rates.map((one) => one[kind]));
  const over = (kind: keyof Rates, other: keyof Rates) => median(rates.map((one) => one[kind] / one[other]));
  const beside = `${perSecond(rate('bare'))} bare insert`;
  return [
    { what: `votes, ${size} at once, on one claim`, measured: perSecond(rate('hot')), beside, ratio: over('hot', 'bare') },
    { what: `votes, ${size} at once, spread`, measured: perSecond(rate('spread')), beside, ratio: over('spread', 'bare') },
    { what: `votes, ${size} at once, one claim over spread`, measured: '', ratio: over('hot', 'spread'), wanted: 'at least 0.5' },
  ];
}

/** Everyone votes, and again as soon as they have. Gives votes a second. */
async function crowd(voters: readonly Member[], voting: Voting): Promise<number> {
  const start = performance.now();
  let votes = 0;
  await Promise.all(voters.map(async (voter) => {
    for (let round = 1; performance.now() - start < SECONDS * 1000; round += 1) {
      await voting(voter, round, votes);
      votes += 1;
    }
  }));
  return votes / ((performance.now() - start) / 1000);
}

// Nothing but votes is written meanwhile: a claim's newest entry is asked for once.
const newest = new Map<string, Promise<number | null>>();

async function vote(reviewer: Member, { slug, evidenceIds }: LoadedClaim): Promise<unknown> {
  const seen = newest.get(slug) ?? newestEntryOf(sql(), slug);
  newest.set(slug, seen);
  return castVote(reviewer, { slug, value: '0.75', evidenceId: evidenceIds[0], tag: 'primary-source', seenSeq: await seen });
}

function insertBare(reviewer: Member, claim: LoadedClaim, n: number): Promise<void> {
  const row = {
    id: uuid(), claimId: claim.id, actorId: reviewer.id, n, quarters: 3, tag: 'primary-source',
    evidenceId: claim.evidenceIds[0] ?? '', claimSeq: 1, blind: true, interest: false, assigned: false, opened: [], recordedAt: new Date().toISOString(),
  };
  return insertVote(sql(), row, 'f'.repeat(64));
}
