import { on } from '#db/client.ts';
import {
  findParty, isPartyHidden, listParties, searchParties, suggestParties, type PartyFacts, type PartyLine,
} from '#db/parties.ts';
import {
  claimsAbout, claimsOf, claimsRepeatedBy, countStatusesOf, type AscribedClaim, type RepeatedClaim,
} from '#db/party-claims.ts';
import { findStretches } from '#db/party-stretches.ts';
import { sourcesOf, type SourceLine } from '#db/sources.ts';
import { findStream } from '#db/streams.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { pageOf, writeNameKey } from '#lib/boundary/pages.ts';
import { reads } from '#lib/boundary/reads.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { readsLines, type ClaimLine, type StatusCount } from '#lib/claims/line-reads.ts';
import type { PartyKind } from '#lib/domain/glossary.ts';
import { statusSteps, type StripStep } from '#lib/domain/status-strip.ts';
import { may } from '#lib/domain/permissions.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyTags } from './party-tags.ts';

export type { PartyFacts, PartyLine } from '#db/parties.ts';
export type { AscribedClaim, RepeatedClaim } from '#db/party-claims.ts';
export type { SourceLine } from '#db/sources.ts';

const PAGE_SIZE = 20;
const SECTION_SIZE = 10;
const PARTIES_A_PAGE = 40;
const SUGGESTED = 8;
const LONGEST_NAME = 200;

/** The party at an address, also at one it used to have (its `slug` then differs); null when readers may see none. */
export async function getParty(slug: string): Promise<PartyFacts | null> {
  const stream = await findStream(on(), 'party', slug);
  if (!stream) return reads(partyTags.list), null;
  // A claim that is published brings its parties to light.
  reads(partyTags.party(stream.id), claimTags.list);
  return (await isPartyHidden(on(), stream.id)) ? null : findParty(on(), stream.id);
}

/** The same at the desk: who records parties also sees those that only drafts name. */
export async function getPartyForDesk(actor: Actor, slug: string): Promise<PartyFacts | null> {
  if (actor === null || !may(actor.roles, 'record-party')) return getParty(slug);
  const stream = await findStream(on(), 'party', slug);
  return stream && findParty(on(), stream.id);
}

/** A page of what a party is said to have claimed, and the attribution that the next page follows. */
export async function whatItClaimed(
  partyId: string, before: string | null,
): Promise<{ lines: readonly AscribedClaim[]; next: string | null }> {
  const { rows, last } = pageOf(await claimsOf(on(), partyId, before, PAGE_SIZE + 1), PAGE_SIZE);
  return { lines: readsLines(rows), next: last?.attributionId ?? null };
}

/** Where the claims stand that a party is said to have made. */
export async function howItFared(partyId: string): Promise<readonly StatusCount[]> {
  reads(claimTags.list);
  return countStatusesOf(on(), partyId);
}

/** How many stretches a strip is drawn from, and how many steps it may show. */
const MOST_STRETCHES = 5000;
const MOST_STEPS = 60;

/** How many claims of a party stood where over time, from change to change, as recorded here. */
export async function howItFaredOverTime(partyId: string): Promise<readonly StripStep[]> {
  reads(claimTags.list);
  return statusSteps(await findStretches(on(), partyId, MOST_STRETCHES), MOST_STEPS);
}

/** What was claimed of a party: the claims it answered, and those that name it. */
export async function whatWasClaimedOfIt(party: PartyFacts): Promise<readonly (ClaimLine & { isAnswered: boolean })[]> {
  return readsLines(await claimsAbout(on(), party, SECTION_SIZE));
}

/** What a party repeated without being said to have claimed it. */
export async function whatItRepeated(partyId: string): Promise<readonly RepeatedClaim[]> {
  reads(sourceTags.list);
  return readsLines(await claimsRepeatedBy(on(), partyId, SECTION_SIZE));
}

/** A page of what an outlet published, as far as public claims rest on it. */
export async function whatItPublished(
  partyId: string, before: string | null,
): Promise<{ sources: readonly SourceLine[]; next: string | null }> {
  reads(claimTags.list, sourceTags.list);
  const { rows, last } = pageOf(await sourcesOf(on(), partyId, before, PAGE_SIZE + 1), PAGE_SIZE);
  reads(...rows.map(({ id }) => sourceTags.source(id)));
  return { sources: rows, next: last?.id ?? null };
}

/** A page of the parties that public claims name: by name, or those closest to what was typed. */
export async function listOfParties(
  typed: string, after: Parameters<typeof listParties>[1],
): Promise<{ parties: readonly PartyLine[]; next: string | null }> {
  reads(claimTags.list, partyTags.list);
  const found = typed === ''
    ? await listParties(on(), after, PARTIES_A_PAGE + 1)
    : await searchParties(on(), typed.slice(0, LONGEST_NAME), PARTIES_A_PAGE);
  const { rows, last } = pageOf(found, PARTIES_A_PAGE);
  reads(...rows.map(({ id }) => partyTags.party(id)));
  return { parties: rows, next: last ? writeNameKey(last) : null };
}

/**
 * What a half-typed name may mean, for a form that picks a party: at most eight. Who may record parties is
 * also offered those that no public claim names.
 */
export async function suggestedParties(actor: Actor, typed: string) {
  const name = typed.toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST_NAME);
  if (name === '') return { items: [] };
  const all = actor !== null && may(actor.roles, 'record-party');
  const found = await suggestParties(on(), name, all, SUGGESTED);
  return { items: found.map((party) => ({ ...party, label: party.name, note: noteOf(party) })) };
}

function noteOf({ kind, formerly }: { kind: PartyKind; formerly: string | null }): string {
  const word = messages('glossary')(`partyKind.${kind}`);
  return formerly === null ? word : `${word}, ${messages('lists')('party.formerly', { name: formerly })}`;
}
