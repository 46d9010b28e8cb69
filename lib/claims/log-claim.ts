import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { createNamedStream } from '#db/streams.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { memberWhoMay } from '#lib/auth/actor.ts';
import { append, type Append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, language, oneOf, optionalPastWhen, parseInput, tickbox } from '#lib/boundary/input.ts';
import { excerptEntry, excerptIfFound } from '#lib/captures/find-excerpt.ts';
import { CLAIM_KINDS, STANCES } from '#lib/domain/glossary.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { partyInput, resolveParty } from '#lib/parties/resolve-party.ts';
import { type ResolvedSource, resolveSource, sourceInput } from '#lib/sources/resolve-source.ts';
import { topicTags } from '#lib/topics/topic-tags.ts';
import { attributionEntry, staleNames } from './claim-facts.ts';
import { given, quoteInput, scopeInput, standingInput, topicsInput, wordingInput } from './claim-input.ts';
import { claimTags } from './claim-tags.ts';
import { now } from './lock-claim.ts';
import { refuseSameWording } from './same-wording.ts';

export const logClaimInput = z.strictObject({
  wording: wordingInput(),
  quote: quoteInput(),
  kind: blankAsMissing(oneOf(CLAIM_KINDS).default('factual')),
  language: blankAsMissing(language().default('en')),
  visibility: blankAsMissing(oneOf(['public', 'draft']).default('public')),
  said: optionalPastWhen(),
  scope: scopeInput.default({}),
  topics: topicsInput().default([]),
  claimant: partyInput.optional(),
  standing: standingInput(),
  source: sourceInput.optional(),
  /** When given, the source also counts as evidence with this stance. */
  stance: blankAsMissing(oneOf(STANCES).optional()),
  /** That it is another claim than a public one with the very same wording. */
  confirmDuplicate: tickbox(),
});

export type LoggedClaim = { id: string; slug: string };

/**
 * Logs a claim: with whom it is attributed to and, where it was made, the source as its first appearance.
 * Takes what `logClaimInput` says. Refuses who is no researcher, wrong fields by name, and the very wording of a public
 * claim unless it is confirmed.
 */
export async function logClaim(actor: Actor, input: unknown): Promise<Changed<LoggedClaim>> {
  const claim: Logging = { ...parseInput(logClaimInput, input), evidenceId: uuid() };
  const member = memberWhoMay(actor, 'log-claim');
  return change(async (tx) => {
    await refuseSameWording(tx, claim, claim.confirmDuplicate);
    const source = await resolveSource(tx, member, claim.source);
    const partyId = await resolveParty(tx, member, claim.claimant, 'claimant');
    const stream = await createNamedStream(tx, 'claim', claim.wording);
    const entries = [...firstEntries(claim, partyId, source), ...await excerptEntries(tx, claim, source)];
    await append(tx, member, ...entries.map((entry): Append => ({ stream, entry })));
    return {
      value: { id: stream.id, slug: stream.slug },
      stale: [
        claimTags.list, ...staleNames([partyId], [source]), ...claim.topics.map(({ slug }) => topicTags.topic(slug)),
      ],
      at: claim.visibility === 'draft' ? `/desk/claims/${stream.slug}` : `/claims/${stream.slug}`,
    };
  });
}

type Logging = z.output<typeof logClaimInput> & { evidenceId: string };

function firstEntries(
  claim: Logging, partyId: string | null, source: ResolvedSource | null,
): Append['entry'][] {
  const { kind, language: tongue, visibility, scope, topics, wording, quote } = claim;
  const known = source ? knownOfFact(source.published, now()) : null;
  const entries: Append['entry'][] = [{
    kind: 'claim-logged', body: { kind, language: tongue, visibility, scope, topics },
    texts: { wording, ...given({ quote }) }, happened: claim.said ?? null,
  }];
  if (partyId !== null) entries.push(attributionEntry({ partyId, standing: claim.standing, source }));
  if (source) {
    entries.push({
      kind: 'appearance-added', body: { sourceId: source.id, partyId },
      texts: given({ quote }), happened: claim.said ?? source.published, known,
    });
  }
  if (source && claim.stance !== undefined) {
    entries.push({
      id: claim.evidenceId, kind: 'evidence-added', body: { sourceId: source.id, stance: claim.stance }, texts: given({ quote }), known,
    });
  }
  return entries;
}

// The quote is the claim's own: where it does not stand in a copy of the source, it is logged all the same.
async function excerptEntries(tx: Tx, claim: Logging, source: ResolvedSource | null): Promise<Append['entry'][]> {
  if (!source || claim.stance === undefined || claim.quote === undefined) return [];
  const excerpt = await excerptIfFound(tx, source.id, claim.quote);
  return excerpt ? [excerptEntry(claim.evidenceId, excerpt)] : [];
}
