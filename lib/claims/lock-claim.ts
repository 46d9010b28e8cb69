import { givenNow, type On, type Tx } from '#db/client.ts';
import { lockStreams, readStreams, type Stream } from '#db/journal.ts';
import { findStream } from '#db/streams.ts';
import type { Member } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import type { Entry } from '#lib/domain/entry.ts';
import { wholeClaim } from '#lib/domain/fold/carried.ts';
import { foldStream } from '#lib/domain/fold/fold-stream.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Instant } from '#lib/domain/time.ts';

/** A claim whose stream is locked until the transaction ends, and where it stands. */
export type LockedClaim = {
  stream: Stream; state: ClaimState;
  /** The same with what it carries from claims merged into it or that it was split from: what may be cited. */
  whole: ClaimState;
};

/** Locks the claim at an address. Refuses one that is not here or that the member may not see. */
export async function lockClaim(tx: Tx, member: Member, slug: string): Promise<LockedClaim> {
  const [claim] = await lockClaims(tx, member, [slug]);
  if (!claim) throw new Refusal('not-found');
  return claim;
}

/** Locks several claims at once, in the order that every change locks in; gives them in the order asked. */
export async function lockClaims(tx: Tx, member: Member, slugs: readonly string[]): Promise<LockedClaim[]> {
  const found = await Promise.all(slugs.map((slug) => findStream(tx, 'claim', slug)));
  const ids = found.map((stream) => stream?.id ?? refuseUnknown());
  const locked = await lockStreams(tx, ids);
  const entries = await readStreams(tx, ids);
  await readCarried(tx, entries);
  const stateOf = (id: string) => foldStream(entries.get(id) ?? []);
  return ids.map((id) => {
    const stream = locked.get(id);
    const state = stateOf(id);
    if (!stream || !state || !maySee(member, state)) return refuseUnknown();
    return { stream, state, whole: wholeClaim(state, stateOf) };
  });
}

// Adds the journals of the claims that these carry something from, however far back.
async function readCarried(tx: On, entries: Map<string, Entry[]>): Promise<void> {
  const wanted = [...entries.values()].flatMap((own) => own.flatMap((entry) =>
    entry.kind === 'claim-absorbed' || entry.kind === 'claim-split-from' ? [entry.body.fromId] : []));
  const missing = [...new Set(wanted)].filter((id) => !entries.has(id));
  if (missing.length === 0) return;
  for (const [id, own] of await readStreams(tx, missing)) entries.set(id, own);
  await readCarried(tx, entries);
}

/** A claim with all that it carries from others, by its id, without locking it. Refuses one that is not here. */
export async function seeWhole(on: On, id: string): Promise<ClaimState> {
  const entries = await readStreams(on, [id]);
  await readCarried(on, entries);
  const stateOf = (one: string) => foldStream(entries.get(one) ?? []);
  const state = stateOf(id);
  return state ? wholeClaim(state, stateOf) : refuseUnknown();
}

/** Where a claim stands, without locking it. Refuses like `lockClaim`. */
export async function seeClaim(on: On, member: Member, slug: string): Promise<ClaimState> {
  const stream = await findStream(on, 'claim', slug);
  if (!stream) return refuseUnknown();
  const state = foldStream((await readStreams(on, [stream.id])).get(stream.id) ?? []);
  return state && maySee(member, state) ? state : refuseUnknown();
}

/** Drafts are their author's and the editors'; a withheld claim is the editors'. */
export function maySee(member: Member, state: Pick<ClaimState, 'visibility' | 'loggedBy'>): boolean {
  if (state.visibility === 'public' || may(member.roles, 'withhold-claim')) return true;
  return state.visibility === 'draft' && state.loggedBy === member.id;
}

/** Now, as facts are dated: a restore's clock or this machine's. Entries get theirs from the database. */
export function now(): Instant {
  return givenNow() ?? new Date().toISOString();
}

function refuseUnknown(): never {
  throw new Refusal('not-found');
}
