import { on } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { addAppearance } from '#lib/claims/add-appearance.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { addRebuttal } from '#lib/claims/add-rebuttal.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { seeClaim } from '#lib/claims/lock-claim.ts';
import { gradeEvidence } from '#lib/claims/grade-evidence.ts';
import { logClaim } from '#lib/claims/log-claim.ts';
import { correctItem } from '#lib/claims/correct-item.ts';
import { recheckClaim } from '#lib/claims/recheck-claim.ts';
import { relateClaims } from '#lib/claims/relate-claims.ts';
import { slugOf as addressOf } from '#lib/domain/slug.ts';
import type { CorrectionClass, Credibility, OutletGrade, RebuttalKind, Stance, Standing, Status } from '#lib/domain/glossary.ts';
import { gradeOutlet } from '#lib/parties/grade-outlet.ts';
import { recordDerivation } from '#lib/sources/record-derivation.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import type { Cast } from './cast.ts';
import { SOURCES, type SourceKey } from './sources.ts';
import type { StoryClock } from './story-clock.ts';

/** The claims of the case; C0 to C5 as the case numbers them, the rest are the rebuttals further down. */
export type ClaimKey =
  | 'C0' | 'C1' | 'C2' | 'C3' | 'C4' | 'C5'
  | 'technically-wrong' | 'stands-by-it' | 'old-cards' | 'cards-again' | 'no-hardware-named' | 'no-hardware';
/** Those that are logged as such; a split makes the other. */
export type LoggedKey = Exclude<ClaimKey, 'no-hardware'>;
export type EvidenceKey = `${ClaimKey}/${SourceKey}`;

/** A story under way: who acts, when, and what was made so far. */
export type Story = {
  cast: Cast; clock: StoryClock;
  slugs: Map<ClaimKey, string>; sources: Map<SourceKey, string>; evidence: Map<EvidenceKey, string>;
};

/** One act of the story; the clock then moves on. */
export async function act<T>({ clock }: Story, doing: Promise<Changed<T>>): Promise<T> {
  const { value } = await doing;
  clock.tick();
  return value;
}

/** Names a source as forms do, recording it the first time. */
export async function sourceOf(story: Story, key: SourceKey): Promise<{ id: string }> {
  const known = story.sources.get(key);
  if (known !== undefined) return { id: known };
  const { id } = await act(story, recordSource(story.cast.researchers[0], { language: 'en', ...SOURCES[key] }));
  story.sources.set(key, id);
  return { id };
}

export type Logged = {
  wording: string; quote?: string; said?: string; claimant?: string; standing?: Standing; source: SourceKey;
  scope?: Record<string, string>; topics?: string;
};

/** A researcher logs a claim. */
export async function log(story: Story, who: Member, key: ClaimKey, { claimant, source, ...claim }: Logged): Promise<void> {
  const { slug } = await act(story, logClaim(who, {
    ...claim, claimant: claimant && { name: claimant }, source: await sourceOf(story, source),
  }));
  story.slugs.set(key, slug);
}

export function slugOf({ slugs }: Story, key: ClaimKey): string {
  return slugs.get(key) ?? missing(key);
}

export function evidenceOf({ evidence }: Story, key: EvidenceKey): string {
  return evidence.get(key) ?? missing(key);
}

type Attached = { stance: Stance; quote?: string; note?: string; credibility?: Credibility; interest?: string };

/** A researcher attaches a source to a claim. */
export async function attach(story: Story, who: Member, key: EvidenceKey, evidence: Attached): Promise<void> {
  const [claim, source] = key.split('/') as [ClaimKey, SourceKey];
  const { id } = await act(story, addEvidence(who, {
    slug: slugOf(story, claim), source: await sourceOf(story, source), ...evidence,
  }));
  story.evidence.set(key, id);
}

/** A reviewer grades an outlet by its name. */
export async function gradeAs(story: Story, who: Member | undefined, outlet: string, grade: OutletGrade, reason: string): Promise<void> {
  await act(story, gradeOutlet(who ?? null, { slug: addressOf(outlet), grade, reason }));
}

/** A reviewer says how credible a piece of evidence is by itself. */
export async function gradeItem(story: Story, who: Member | undefined, key: EvidenceKey, credibility: Credibility, reason: string): Promise<void> {
  const [claim] = key.split('/') as [ClaimKey];
  await act(story, gradeEvidence(who ?? null, { slug: slugOf(story, claim), itemId: evidenceOf(story, key), credibility, reason }));
}

type Mistake = { class: CorrectionClass; reason: string; stance?: Stance; note?: string };

/** An editor corrects a piece of evidence, having seen all that was corrected before. */
export async function correct(story: Story, who: Member, key: EvidenceKey, mistake: Mistake): Promise<void> {
  const [claim] = key.split('/') as [ClaimKey];
  const slug = slugOf(story, claim);
  const { seq } = await seeClaim(on(), who, slug);
  await act(story, correctItem(who, { slug, itemId: evidenceOf(story, key), seenSeq: seq, ...mistake }));
}

/** A researcher records which document another one has it from. */
export async function derive(story: Story, who: Member, from: SourceKey, to: SourceKey, note?: string): Promise<void> {
  const slug = addressOf(SOURCES[from].title);
  await sourceOf(story, from);
  await act(story, recordDerivation(who, { slug, source: await sourceOf(story, to), note }));
}

type Appeared = { party?: string; quote?: string; wording?: string; happened?: string };

/** A researcher records where a claim was made. */
export async function appear(
  story: Story, who: Member, claim: ClaimKey, source: SourceKey, { party, ...where }: Appeared,
): Promise<void> {
  await act(story, addAppearance(who, {
    slug: slugOf(story, claim), source: await sourceOf(story, source), party: party && { name: party }, ...where,
  }));
}

type Answer = { from: ClaimKey; to: ClaimKey; kind: RebuttalKind; source: SourceKey; said?: string; note: string };

/** A researcher links one claim as the rebuttal of another. */
export async function answer(story: Story, who: Member, { from, to, kind, source, ...link }: Answer): Promise<void> {
  await act(story, addRebuttal(who, {
    slug: slugOf(story, to), existing: slugOf(story, from), rebuttal: kind, source: await sourceOf(story, source), ...link,
  }));
}

/** A researcher makes one claim part of another. */
export async function makePart(story: Story, who: Member, part: ClaimKey, whole: ClaimKey): Promise<void> {
  await act(story, relateClaims(who, {
    slug: slugOf(story, part), other: slugOf(story, whole), kind: 'part-of', direction: 'from',
  }));
}

export type Verdict = { to: Status; citing: readonly SourceKey[]; reason: string; proposalId?: string };

/** Somebody decides a status, having seen the one that stands. Gives the id of what was written. */
export async function decide(
  story: Story, who: Member, claim: ClaimKey, { to, citing, reason, proposalId }: Verdict,
): Promise<string> {
  const slug = slugOf(story, claim);
  const { statuses } = await seeClaim(on(), who, slug);
  const { id } = await act(story, changeStatus(who, {
    slug, to, reason, proposalId, seenStatusId: statuses.at(-1)?.id,
    evidenceIds: citing.map((source) => evidenceOf(story, `${claim}/${source}`)),
  }));
  return id;
}

function missing(key: string): never {
  throw new Error(`the story has no ${key} yet`);
}

/** An editor looks at a claim again and finds that its status still stands. */
export async function check(
  story: Story, who: Member, claim: ClaimKey, { citing, reason }: Pick<Verdict, 'citing' | 'reason'>,
): Promise<void> {
  const slug = slugOf(story, claim);
  const { statuses } = await seeClaim(on(), who, slug);
  await act(story, recheckClaim(who, {
    slug, reason, evidenceIds: citing.map((source) => evidenceOf(story, `${claim}/${source}`)), seenStatusId: statuses.at(-1)?.id,
  }));
}
