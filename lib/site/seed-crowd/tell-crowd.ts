import { asRestorer, on, type Pool } from '#db/client.ts';
import { lastEpoch } from '#db/epochs.ts';
import type { Member } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { logClaim } from '#lib/claims/log-claim.ts';
import { catchUpWholly } from '#lib/consensus/catch-up-wholly.ts';
import { closeEpoch } from '#lib/consensus/close-epoch.ts';
import { randomFrom } from '#lib/domain/consensus/random.ts';
import type { Credibility, ReasonTag, Stance } from '#lib/domain/glossary.ts';
import { gradeOutlet } from '#lib/parties/grade-outlet.ts';
import { castVote } from '#lib/votes/cast-vote.ts';
import { drawBallots, type Ballot } from './ballots.ts';
import { CROWD_CLAIMS, evidenceOf, type CrowdClaim } from './claims.ts';
import { gatherCrowd } from './people.ts';

// Any seed would do; this one is written down so that every crowd is the same.
const SEED = '636c61696d6c696e652063726f776420';
const DAY = 86_400_000;
const DAYS = 57;
const EPOCH_DAYS = 7;

type Logged = { slug: string; evidence: { id: string; stance: Stance }[] };

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
    const logged: Logged[] = [];
    for (const [at, claim] of CROWD_CLAIMS.entries()) logged.push(await log(desk, claim, at, tick));
    for (const [name, grade] of OUTLETS) {
      tick();
      await gradeOutlet(desk, { slug: slugOf(name), grade, reason: 'Made up for the simulated crowd.' });
    }
    const firstDay = endsAt - DAYS * DAY;
    const ballots = drawBallots(CROWD_CLAIMS, reviewers, random);
    // Epochs of the past only where the site has none yet: its clock does not go back.
    const isFirst = ((await lastEpoch(on()))?.madeAt ?? '') < new Date(firstDay).toISOString();
    let nextEpoch = firstDay + EPOCH_DAYS * DAY;
    for (const ballot of ballots) {
      const at = firstDay + ballot.afterMs;
      if (isFirst && at > nextEpoch) {
        now = nextEpoch;
        await catchUpWholly();
        await closeEpoch({ exact: true });
        nextEpoch += EPOCH_DAYS * DAY;
      }
      now = Math.max(now + 1, Math.round(at));
      await cast(ballot, logged[ballot.claim], CROWD_CLAIMS[ballot.claim], random);
    }
    now = endsAt;
    await catchUpWholly();
    await closeEpoch({ exact: true });
    return ballots.length;
  });
}

const OUTLETS = [['Elling Courier (simulated)', 'B'], ['Harbour Post (simulated)', 'B'], ['Island Gazette (simulated)', 'C']] as const;
const CREDIBILITY: Record<Stance, Credibility> = { supports: '2', refutes: '2', undercuts: '3', context: '3' };

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-').replace(/-$/, '');
}

async function log(desk: Member, claim: CrowdClaim, at: number, tick: () => void): Promise<Logged> {
  tick();
  const { value: { slug } } = await logClaim(desk, {
    wording: claim.wording, topics: 'Simulated, Port Elling', claimant: { name: `${OUTLETS[at % OUTLETS.length]?.[0]}` },
  });
  const evidence: Logged['evidence'] = [];
  for (const [index, stance] of evidenceOf(claim).entries()) {
    tick();
    const { value } = await addEvidence(desk, {
      slug, stance, credibility: CREDIBILITY[stance],
      source: {
        title: `Report ${at + 1}.${index + 1} (simulated)`, kind: 'secondary', address: `https://crowd.invalid/${at + 1}/${index + 1}`,
        outlet: OUTLETS[(at + index) % OUTLETS.length]?.[0],
      },
    });
    evidence.push({ id: value.id, stance });
  }
  return { slug, evidence };
}

const TAGS: readonly ReasonTag[] = ['primary-source', 'independent-sources', 'single-source', 'scope-too-wide', 'evidence-missing'];

async function cast({ reviewer, quarters }: Ballot, logged: Logged | undefined, claim: CrowdClaim | undefined, random: () => number): Promise<void> {
  if (!logged || !claim) return;
  const fitting = logged.evidence.filter(({ stance }) => (quarters >= 2) === (stance === 'supports'));
  const evidence = (fitting.length > 0 ? fitting : logged.evidence)[Math.floor(random() * Math.max(1, fitting.length))];
  await castVote(reviewer.member, {
    slug: logged.slug, value: String(quarters / 4), evidenceId: evidence?.id ?? logged.evidence[0]?.id,
    tag: reviewer.isBrigade && claim.attack ? 'expert-judgement' : TAGS[Math.floor(random() * TAGS.length)],
  });
}
