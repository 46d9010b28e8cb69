import { on } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { seeClaim } from '#lib/claims/lock-claim.ts';
import { logClaim } from '#lib/claims/log-claim.ts';
import type { Credibility, SourceKind, Stance, Status } from '#lib/domain/glossary.ts';
import { gradeOutlet } from '#lib/parties/grade-outlet.ts';
import { evidenceOf, type CrowdClaim } from './claims.ts';

/** A claim of the crowd as it was logged, and its evidence so far. */
export type Logged = { slug: string; at: number; evidence: { id: string; stance: Stance }[] };

const OUTLETS = [['Elling Courier (simulated)', 'B'], ['Harbour Post (simulated)', 'B'], ['Island Gazette (simulated)', 'C']] as const;
const CREDIBILITY: Record<Stance, Credibility> = { supports: '2', refutes: '2', undercuts: '3', context: '3' };

/** Logs a claim, said by one of the outlets in turn, with the evidence it has from the beginning; `tick` moves the clock on. */
export async function logCrowdClaim(desk: Member, claim: CrowdClaim, at: number, tick: () => void): Promise<Logged> {
  tick();
  const { value: { slug } } = await logClaim(desk, {
    wording: claim.wording, topics: 'Simulated, Port Elling', claimant: { name: OUTLETS[at % OUTLETS.length]?.[0] },
  });
  const logged: Logged = { slug, at, evidence: [] };
  for (const [n, stance] of evidenceOf(claim).entries()) {
    tick();
    await bring(desk, logged, stance, n === 0 && claim.quality > 0.5 ? 'primary' : 'secondary');
  }
  return logged;
}

/** Adds one more piece of evidence to a claim. */
export async function bring(desk: Member, logged: Logged, stance: Stance, kind: SourceKind = 'secondary'): Promise<void> {
  const nth = logged.evidence.length + 1;
  const { value: { id } } = await addEvidence(desk, {
    slug: logged.slug, stance, credibility: CREDIBILITY[stance],
    source: {
      title: `Report ${logged.at + 1}.${nth} (simulated)`, kind, address: `https://crowd.invalid/${logged.at + 1}/${nth}`,
      outlet: OUTLETS[(logged.at + nth - 1) % OUTLETS.length]?.[0],
    },
  });
  logged.evidence.push({ id, stance });
}

/** Grades the outlets. */
export async function gradeOutlets(desk: Member, tick: () => void): Promise<void> {
  for (const [name, grade] of OUTLETS) {
    tick();
    await gradeOutlet(desk, { slug: name.toLowerCase().replaceAll(/[^a-z]+/g, '-').replace(/-$/, ''), grade, reason: 'Made up for the simulated crowd.' });
  }
}

/** Decides on a claim, by all of its evidence. */
export async function decide(desk: Member, { slug, evidence }: Logged, to: Status): Promise<void> {
  const { statuses } = await seeClaim(on(), desk, slug);
  await changeStatus(desk, {
    slug, to, reason: 'A simulated decision: statuses are decided, whatever the votes say.', evidenceIds: evidence.map(({ id }) => id),
    seenStatusId: statuses.at(-1)?.id,
  });
}
