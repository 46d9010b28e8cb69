import { newestEntryOf } from '#db/claims.ts';
import { asRestorer, on, type Pool } from '#db/client.ts';
import { lastEpoch } from '#db/epochs.ts';
import { catchUpWholly } from '#lib/consensus/catch-up-wholly.ts';
import { closeEpoch } from '#lib/consensus/close-epoch.ts';
import { randomFrom } from '#lib/domain/consensus/random.ts';
import { commitSeeds } from '#lib/panels/commit-seeds.ts';
import { tendPanels } from '#lib/panels/tend-panels.ts';
import { castVote } from '#lib/votes/cast-vote.ts';
import { drawBallots, type Ballot } from './ballots.ts';
import { CROWD_CLAIMS, type CrowdClaim } from './claims.ts';
import { bring, decide, gradeOutlets, logCrowdClaim, type Logged } from './log-claims.ts';
import { gatherCrowd } from './people.ts';
import { reasonFor } from './reasons.ts';

// Any seed would do; this one is written down so that every crowd is the same.
const SEED = '636c61696d6c696e652063726f776420';
const DAY = 86_400_000;
const DAYS = 56;
const EPOCH_DAYS = 7;
const CATCH_UP_DAYS = 2;
const DECIDED_DAY = 54;

type Happening = { at: number; happens: () => Promise<unknown> };

/**
 * Tells eight weeks of a simulated crowd: sixty reviewers in two camps, eight of whom act together on one afternoon,
 * voting on forty claims about a town that does not exist, through the use cases everyone uses. The weeks end yesterday.
 * Takes a pool of the role that may give clocks. Gives how many votes were cast.
 */
export async function tellCrowd(pool: Pool, endsAt: number): Promise<number> {
  let now = endsAt - (DAYS + 2) * DAY;
  const tick = (ms = 60_000) => { now += ms; };
  return asRestorer(pool, () => new Date(now).toISOString(), async () => {
    const random = randomFrom(SEED);
    const { desk, reviewers } = await gatherCrowd(random);
    await commitSeeds();
    const logged: Logged[] = [];
    for (const [at, claim] of CROWD_CLAIMS.entries()) logged.push(await logCrowdClaim(desk, claim, at, tick));
    await gradeOutlets(desk, tick);
    const firstDay = endsAt - DAYS * DAY;
    const ballots = drawBallots(CROWD_CLAIMS, reviewers, random);
    const story: Happening[] = [
      ...ballots.map((ballot) => ({ at: firstDay + ballot.afterMs, happens: () => cast(ballot, logged[ballot.claim], random) })),
      ...CROWD_CLAIMS.flatMap(({ late }, k): Happening[] => {
        const claim = logged[k];
        return late && claim ? [{ at: firstDay + late.day * DAY, happens: () => bring(desk, claim, late.stance) }] : [];
      }),
      ...decisions(logged).map(({ claim, to }) => ({ at: firstDay + DECIDED_DAY * DAY, happens: () => decide(desk, claim, to) })),
      ...await closings(firstDay, endsAt),
    ];
    for (const { at, happens } of story.toSorted((a, b) => a.at - b.at)) {
      now = Math.max(now + 1, Math.round(at));
      await happens();
    }
    // What is attacked at the end gets a panel, which then sits on the site.
    await tendPanels();
    return ballots.length;
  });
}

// A sound claim and one the camps quarrel about: a status is decided, and may differ from what the votes say.
function decisions(logged: readonly Logged[]): { claim: Logged; to: 'supported' | 'disputed' }[] {
  const sound = logged[CROWD_CLAIMS.findIndex(({ quality, attack, late }) => quality > 1 && !attack && !late)];
  const quarrel = logged[CROWD_CLAIMS.findIndex(({ lean, late }) => lean !== 0 && !late)];
  return [...(sound ? [{ claim: sound, to: 'supported' as const }] : []), ...(quarrel ? [{ claim: quarrel, to: 'disputed' as const }] : [])];
}

// Epochs and points of the past only where the site has no later epoch: its clock does not go back.
async function closings(firstDay: number, endsAt: number): Promise<Happening[]> {
  const close = async () => {
    await catchUpWholly();
    await closeEpoch({ exact: true });
  };
  const isFirst = ((await lastEpoch(on()))?.madeAt ?? '') < new Date(firstDay).toISOString();
  const days = isFirst ? Array.from({ length: DAYS - 1 }, (_, day) => day + 1) : [];
  return [
    ...days.flatMap((day): Happening[] => {
      const at = firstDay + day * DAY;
      return day % EPOCH_DAYS === 0 ? [{ at, happens: close }] : day % CATCH_UP_DAYS === 0 ? [{ at, happens: catchUpWholly }] : [];
    }),
    { at: endsAt, happens: close },
  ];
}

async function cast({ reviewer, quarters, claim, afterMs }: Ballot, logged: Logged | undefined, random: () => number): Promise<void> {
  const about: CrowdClaim | undefined = CROWD_CLAIMS[claim];
  if (!logged || !about) return;
  const evidence = weighedMost(logged, quarters, random);
  await castVote(reviewer.member, {
    slug: logged.slug, seenSeq: await newestEntryOf(on(), logged.slug), value: quarters === null ? 'cannot-judge' : String(quarters / 4), evidenceId: evidence,
    // The brigade has no use for it.
    opened: reviewer.isBrigade || !evidence ? [] : [evidence],
    tag: reasonFor(about, quarters, reviewer.isBrigade, random),
    // Who votes against a status has to say why.
    ...(afterMs >= DECIDED_DAY * DAY && { text: 'A simulated reason.' }),
  });
}

// Who finds it credible goes by what supports it, who does not by what speaks against it, where there is anything.
function weighedMost({ evidence }: Logged, quarters: number | null, random: () => number): string | undefined {
  const fitting = evidence.filter(({ stance }) => (quarters !== null && quarters >= 2) === (stance === 'supports'));
  const among = fitting.length > 0 ? fitting : evidence;
  return among[Math.floor(random() * among.length)]?.id;
}
