import { burstShares } from '#lib/domain/consensus/burst.ts';
import type { ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { consensusState } from '#lib/domain/consensus/consensus-state.ts';
import { groupShares } from '#lib/domain/consensus/detector/one-voice.ts';
import type { ComputedEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import type { EpochLog } from '#lib/domain/consensus/epoch-log.ts';
import { interceptsWithoutBusy } from '#lib/domain/consensus/high-volume.ts';
import { baseItems } from '#lib/domain/consensus/live-items.ts';
import { readItem } from '#lib/domain/consensus/item-reading.ts';
import { referenceFit } from '#lib/domain/consensus/reference-fit.ts';
import { directionOf } from '#lib/domain/consensus/rater-weight.ts';
import { siteSize } from '#lib/domain/consensus/small-site.ts';

const ITEM_COLUMNS = [
  'itemId', 'votes', 'intercept', 'factor', 'bandLow', 'bandHigh', 'spectrum', 'state', 'referenceState', 'referenceIntercept', 'referenceFactor', 'attack',
];

/**
 * `items.csv`, row by row. A file of votes has no evidence and only one moment: what hangs on evidence is left out, so
 * that votes alone say "not credible" of nothing, and no word waits. An item of which one group or one burst holds more than
 * the policy's share is marked under `attack` and gets no further than leaning.
 */
export function* itemRows(log: EpochLog, { epoch, groups, weighed }: ComputedEpoch, policy: ConsensusPolicy): Generator<string> {
  const { model, live } = baseItems(weighed, epoch.parameters, policy);
  const reference = referenceFit(log.ratings, log.createdAt, policy);
  const shares = groupShares(log.ratings, groups);
  const bursts = burstShares(log.ratings, log.createdAt, policy);
  const withoutBusy = interceptsWithoutBusy(weighed, epoch.parameters, policy);
  const { knowsViewpoints } = siteSize(log.ratings, policy);
  const hasMiddle = log.ratings.levels.value.some((value) => directionOf(value, policy.direction) === 0);
  const atOnce = { ...policy, credible: { ...policy.credible, epochs: 1, forMs: 0 } };
  yield row(ITEM_COLUMNS);
  for (const [n, item] of live.entries()) {
    const reading = readItem(item, model, policy);
    const hasOpenAttack = Math.max(shares[n] ?? 0, bursts[n] ?? 0) > policy.attack.groupShare;
    const { word } = consensusState(null, {
      reading, knowsViewpoints, hasOpenAttack, evidence: null, withoutBusy: withoutBusy?.[n] ?? null, hasMiddle, now: 0, epoch: epoch.number, lifecycle: 'current',
      attack: { groupShare: 0, panelDiffers: null }, hasPanel: false, reopenedAt: null,
    }, atOnce);
    const beside = reference[n];
    yield row([
      log.ratings.items[n] ?? '', reading.votes, reading.intercept, reading.factor, reading.band.low, reading.band.high, reading.spectrum?.mean ?? '',
      word, beside?.status ?? '', beside?.intercept ?? '', beside?.factor ?? '', hasOpenAttack ? 'yes' : 'no',
    ]);
  }
}

/** `raters.csv`, row by row. Who was not in the fit has empty numbers, and weight 0 when their votes count for nothing; group 0 is none. */
export function* raterRows({ epoch, groups }: ComputedEpoch): Generator<string> {
  const { raters, raterIn, raterIntercept, raterFactor, raterWeight } = epoch.parameters;
  yield row(['raterId', 'intercept', 'factor', 'weight', 'group']);
  for (const [u, id] of raters.entries()) {
    const isWeightless = raterIn[u] === 2;
    const numbers = isWeightless ? ['', '', 0] : raterIn[u] === 1 ? [raterIntercept[u] ?? 0, raterFactor[u] ?? 0, raterWeight[u] ?? 0] : ['', '', ''];
    yield row([id, ...numbers, groups.of[u] ?? 0]);
  }
}

function row(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

// Nine digits after the point: what two machines agree on.
function cell(value: string | number): string {
  if (typeof value === 'number') return String(Number(value.toFixed(9)));
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
