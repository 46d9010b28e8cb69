import type { Instant } from '#lib/domain/time.ts';
import { givenNow, type On, type Tx } from '#db/client.ts';

/** A fit that is or was in force, without its parameters. */
export type EpochRow = {
  number: number; codeVersion: string; policyVersion: number; policy: unknown; position: number; cutoff: Instant;
  exact: boolean; startedFrom: string | null; votes: number; raters: number; items: number; busyRaters: number;
  knowsViewpoints: boolean; hash: string; votesHash: string | null; seconds: number; madeAt: Instant;
};

const columns = (on: On) => on`
  number, code_version, policy_version, policy, position, cutoff, exact, started_from, votes, raters, items, busy_raters,
  knows_viewpoints, hash, votes_hash, seconds, made_at`;

/** The epoch in force; null before the first. */
export async function lastEpoch(on: On): Promise<EpochRow | null> {
  const [epoch] = await on<EpochRow[]>`select ${columns(on)} from epochs order by number desc limit 1`;
  return epoch ?? null;
}

/** The last epoch that anybody can recompute; null before the first. */
export async function lastExactEpoch(on: On): Promise<EpochRow | null> {
  const [epoch] = await on<EpochRow[]>`select ${columns(on)} from epochs where exact order by number desc limit 1`;
  return epoch ?? null;
}

/** The epochs anybody can recompute, newest first. */
export async function exactEpochs(on: On, limit: number): Promise<EpochRow[]> {
  return on<EpochRow[]>`select ${columns(on)} from epochs where exact order by number desc limit ${limit}`;
}

/** What an epoch found: its packed parameters, and the groups that count as one voice, by pseudonyms. */
export type EpochFound = { parameters: Uint8Array; groups: string[][] };

/** What an epoch found; null when there is no such epoch. */
export async function epochFound(on: On, number: number): Promise<EpochFound | null> {
  const [row] = await on<EpochFound[]>`select parameters, groups from epochs where number = ${number}`;
  return row ?? null;
}

/** Puts an epoch in force. Two at once: the later fails on its number, with nothing kept of it. */
export async function insertEpoch(tx: Tx, epoch: EpochRow & EpochFound): Promise<void> {
  await tx`
    insert into epochs (number, code_version, policy_version, policy, position, cutoff, exact, started_from, votes, raters,
      items, busy_raters, knows_viewpoints, hash, votes_hash, parameters, groups, seconds, made_at)
    values (${epoch.number}, ${epoch.codeVersion}, ${epoch.policyVersion}, ${tx.json(epoch.policy as never)}, ${epoch.position},
      ${epoch.cutoff}, ${epoch.exact}, ${epoch.startedFrom}, ${epoch.votes}, ${epoch.raters}, ${epoch.items},
      ${epoch.busyRaters}, ${epoch.knowsViewpoints}, ${epoch.hash}, ${epoch.votesHash}, ${epoch.parameters}, ${tx.json(epoch.groups)},
      ${epoch.seconds}, ${epoch.madeAt})`;
}

export type FailedFit = { at: Instant; reason: 'crashed' | 'churn' };

/** Notes that a fit was not put in force. */
export async function noteFailedFit(on: On, reason: FailedFit['reason']): Promise<void> {
  const at = givenNow();
  await on`insert into failed_fits ${on(at === null ? { reason } : { reason, at })}`;
}

/** The last fit that failed after the epoch in force was made; null when none did. */
export async function failedSince(on: On, madeAt: Instant | null): Promise<FailedFit | null> {
  const [failed] = await on<FailedFit[]>`
    select at, reason from failed_fits where at > ${madeAt ?? '-infinity'} order by at desc limit 1`;
  return failed ?? null;
}
