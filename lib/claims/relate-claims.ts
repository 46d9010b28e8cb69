import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { type Actor, type Member, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { oneOf, parseInput, slug as slugInput } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import type { EntryBodies, NewEntry } from '#lib/domain/entry.ts';
import { RELATION_KINDS } from '#lib/domain/glossary.ts';
import type { When } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';
import { claimParam, refuseMerged, type Written } from './change-claim.ts';
import { staleWith } from './claim-facts.ts';
import { given, noteInput } from './claim-input.ts';
import { lockClaims, seeClaim, type LockedClaim } from './lock-claim.ts';

const PLAIN_KINDS = RELATION_KINDS.filter((kind) => kind !== 'rebuts');

const relateClaimsInput = z.strictObject({
  ...claimParam,
  /** The other claim, by its address. */
  other: slugInput(),
  kind: oneOf(PLAIN_KINDS),
  /** `from`: this claim is part of, narrows, … the other; `to`: the other way round. */
  direction: oneOf(['from', 'to']),
  note: noteInput(),
});

/** Links two claims: part of, narrows, entails, contradicts, supersedes, same as. Rebuttals have their own act. */
export async function relateClaims(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, other, kind, direction, note } = parseInput(relateClaimsInput, input);
  const member = memberWhoMay(actor, 'relate-claims');
  return change(async (tx) => {
    // Whoever may not see the claim hears so of it, and not of the other one.
    await seeClaim(tx, member, slug);
    const [here, there] = await lockPair(tx, member, slug, other, 'other');
    const [from, to] = direction === 'from' ? [here, there] : [there, here];
    const relationId = await linkClaims(tx, member, { from, to, kind, rebuttal: null, sourceId: null, note });
    return {
      value: { id: relationId, slug },
      stale: [...staleWith(here.state), ...staleWith(there.state)],
      at: `/claims/${slug}`,
    };
  });
}

/** Locks two different claims; `field` is where the second one was named. */
export async function lockPair(
  tx: Tx, member: Member, slug: string, other: string, field: string,
): Promise<[LockedClaim, LockedClaim]> {
  const t = messages('refusals');
  if (slug === other) throw wrongField(field, t('field.same-claim'));
  const [here, there] = await lockClaims(tx, member, [slug, other]).catch((error: unknown) => {
    throw error instanceof Refusal ? wrongField(field, t('field.unknown-claim')) : error;
  });
  if (!here || !there) throw new Refusal('not-found');
  if (here.state.id === there.state.id) throw wrongField(field, t('field.same-claim'));
  await refuseMerged(tx, here.state);
  await refuseMergedField(tx, there.state, field);
  return [here, there];
}

// The other claim can be named by the address that it was merged into.
async function refuseMergedField(tx: Tx, state: LockedClaim['state'], field: string): Promise<void> {
  await refuseMerged(tx, state).catch((error: unknown) => {
    throw error instanceof Refusal ? wrongField(field, error.sentence) : error;
  });
}

export type Link = Omit<EntryBodies['relation-added'], 'relationId' | 'fromId' | 'toId'> & {
  from: LockedClaim; to: LockedClaim; note?: string | undefined; known?: NewEntry['known']; happened?: When | null;
};

/** Writes one relation into both claims' streams as one change. Refuses a link that stands already. */
export async function linkClaims(tx: Tx, member: Member, link: Link): Promise<string> {
  const { from, to, kind, rebuttal, sourceId, note, known = null, happened = null } = link;
  // A public journal must not tell of a draft.
  if ((from.state.visibility === 'draft') !== (to.state.visibility === 'draft')) {
    throw wrongField('other', messages('refusals')('field.draft-claim'));
  }
  const stands = from.state.relations.some(({ body, withdrawn }) =>
    !withdrawn && body.kind === kind && body.fromId === from.state.id && body.toId === to.state.id);
  if (stands) throw new Refusal('already-related');
  const relationId = uuid();
  const entry: NewEntry = {
    kind: 'relation-added',
    body: { relationId, kind, rebuttal, fromId: from.state.id, toId: to.state.id, sourceId },
    texts: given({ note }), known, happened,
  };
  await append(tx, member, { stream: from.stream, entry }, { stream: to.stream, entry: { ...entry } });
  return relationId;
}
