import type { Tx } from '#db/client.ts';
import { allLastPoints, insertPoints } from '#db/consensus-points.ts';
import { publishDump } from '#db/epoch-dumps.ts';
import { insertEpoch, lastEpoch, noteFailedFit, type EpochRow } from '#db/epochs.ts';
import { lockStreams } from '#db/journal.ts';
import { waitForWriter } from '#db/vote-log.ts';
import { append } from '#lib/boundary/append.ts';
import { change } from '#lib/boundary/change.ts';
import { log } from '#lib/boundary/log.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { siteSize } from '#lib/domain/consensus/small-site.ts';
import { SITE_ACTOR } from '#lib/domain/site-actor.ts';
import { consensusTags } from './consensus-tags.ts';
import { dumpEpoch } from './dump-epoch.ts';
import { inForce } from './epoch-in-force.ts';
import type { ToPutInForce } from './fitted-epoch.ts';
import { nextPoints } from './next-points.ts';
import { packParameters } from './pack-parameters.ts';
import type { Point, Reading, State } from './point.ts';

/**
 * Puts a fitted epoch in force: stores it, reads every claim with it, and writes a changed word into its claim's
 * journal, all at once. When another process was faster, or the epoch would turn too many quiet claims, nothing changes.
 * @returns its number, or null.
 */
export async function putInForce(fitted: ToPutInForce): Promise<number | null> {
  const { value } = await change(async (tx) => {
    await waitForWriter(tx);
    const before = await lastEpoch(tx);
    if ((before?.number ?? 0) + 1 !== fitted.epoch.number) return { value: null, stale: [], at: '/' };
    const row = rowOf(fitted);
    const last = new Map((await allLastPoints<Reading, State>(tx)).map((point) => [point.claimId, point]));
    const { points, churns } = await nextPoints(fitted, inForce(row.number, row, { parameters: fitted.epoch.parameters, groups: fitted.groups }), last);
    if (churns && before && isReadAlike(before, row)) {
      log.warn({ epoch: row.number }, 'an epoch would turn too many quiet claims: the last one stays in force');
      await noteFailedFit(tx, 'churn');
      return { value: null, stale: [consensusTags.epochs], at: '/' };
    }
    await insertEpoch(tx, { ...row, parameters: packParameters(fitted.epoch.parameters), groups: fitted.groups });
    if (fitted.exact) await publishDump(tx, row.number, dumpEpoch(fitted.epoch, { ...fitted, votes: [...fitted.votes.values()].flat(), points }));
    await insertPoints(tx, points);
    await recordWords(tx, points, last);
    return { value: row.number, stale: [consensusTags.epochs, claimTags.votes, ...points.map(({ claimId }) => claimTags.claim(claimId))], at: '/' };
  });
  return value;
}

// Once viewpoints are known, or under another policy, words turn by rule: what turns them is no fault of the model.
function isReadAlike(before: EpochRow, after: EpochRow): boolean {
  return before.knowsViewpoints === after.knowsViewpoints && before.policyVersion === after.policyVersion && before.codeVersion === after.codeVersion;
}

function rowOf({ epoch, cutoff, exact, input, seconds }: ToPutInForce): EpochRow {
  const { number, codeVersion, policyVersion, position, startedFrom, counts, hash, votesHash } = epoch;
  const { busyRaters, knowsViewpoints } = siteSize(input.ratings, CONSENSUS_POLICY);
  return {
    number, codeVersion, policyVersion, policy: CONSENSUS_POLICY, position, cutoff, exact, startedFrom, ...counts, busyRaters,
    knowsViewpoints, hash, votesHash, seconds, madeAt: cutoff,
  };
}

async function recordWords(tx: Tx, points: readonly Point[], last: ReadonlyMap<string, Point>): Promise<void> {
  const moved = points.filter(({ claimId, state }) => state.word !== (last.get(claimId)?.state?.word ?? 'open'));
  const streams = await lockStreams(tx, moved.map(({ claimId }) => claimId));
  for (const { claimId, state, epoch } of moved) {
    const stream = streams.get(claimId);
    if (!stream) continue;
    const from = last.get(claimId)?.state?.word ?? null;
    await append(tx, { id: SITE_ACTOR }, {
      stream, entry: { kind: 'consensus-changed', body: { from, to: state.word, epoch, rules: state.rules } },
    });
  }
}
