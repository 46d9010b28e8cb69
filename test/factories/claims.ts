import type { Actor } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { getClaimForDesk, type ClaimPage } from '#lib/claims/claim-queries.ts';
import { logClaim } from '#lib/claims/log-claim.ts';
import { makeMember } from './member.ts';

let made = 0;

/** A public claim with a wording of its own; `fields` override what the form would send. */
export async function makeClaim(author: Actor = null, fields: Record<string, unknown> = {}) {
  made += 1;
  const researcher = author ?? (await makeMember('researcher'));
  const { value } = await logClaim(researcher, { wording: `Claim number ${made} about item ${made}`, ...fields });
  return value;
}

/** A source as a form names it, at an address of its own. */
export function sourceFields(fields: Record<string, unknown> = {}) {
  made += 1;
  return { address: `https://example.org/report-${made}`, title: `Report ${made}`, kind: 'secondary', published: '2025-05-01', ...fields };
}

/** A public claim with one piece of evidence, which most decisions and votes need. */
export async function makeClaimWithEvidence(fields: Record<string, unknown> = {}) {
  const researcher = await makeMember('researcher');
  const claim = await makeClaim(researcher, fields);
  const { value } = await addEvidence(researcher, { slug: claim.slug, stance: 'supports', source: sourceFields() });
  return { ...claim, researcher, evidenceId: value.id };
}

/** The claim as an editor sees it, which must exist. */
export async function see(slug: string): Promise<ClaimPage> {
  const page = await getClaimForDesk(await makeMember('editor'), slug);
  if (!page) throw new Error(`no claim at ${slug}`);
  return page;
}
