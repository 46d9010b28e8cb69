import type { Epoch } from './epoch.ts';
import type { LoggedItem, LoggedVote } from './epoch-log.ts';
import type { WarmStart } from './fit.ts';
import type { PanelScore } from './panel-reading.ts';
import type { ConsensusPolicy } from './policy.ts';

/** What the first line of a dump says of its epoch. */
export type EpochHeader = Omit<Epoch, 'parameters'>;

/** What the site read of a panel on an item with this epoch. */
export type StatedPanel = { item: string } & PanelScore;

/**
 * One line of a dump (NDJSON): first the epoch, then the policy, then in any order items, released raters, what closed
 * panels answered and where a warm fit started, at last the votes by ascending number. Raters go by pseudonyms. `opened`
 * stands on votes of closed panels alone: whether any evidence was opened before them, where that was recorded.
 */
export type DumpLine =
  | ({ type: 'epoch' } & EpochHeader)
  | { type: 'policy'; policy: ConsensusPolicy }
  | ({ type: 'item' } & LoggedItem)
  | { type: 'release'; rater: string }
  | ({ type: 'panel' } & StatedPanel)
  | { type: 'start'; mu: number }
  | { type: 'start-item'; item: string; intercept: number; factor: number }
  | {
    type: 'vote'; n: number; item: string; rater: string; value: LoggedVote['quarters']; weight: LoggedVote['weight']; at: number;
    assigned: boolean; interest: boolean; opened?: boolean;
  };

/** An epoch as the lines of a dump, each with its line end. */
export function* dumpLines(
  epoch: Epoch, policy: ConsensusPolicy, log: { items: Iterable<LoggedItem>; released: Iterable<string>; panels: Iterable<StatedPanel>; votes: Iterable<LoggedVote> },
  warm: WarmStart | null = null,
): Generator<string> {
  const { parameters: _, ...header } = epoch;
  yield line({ type: 'epoch', ...header });
  yield line({ type: 'policy', policy });
  for (const item of log.items) yield line({ type: 'item', ...item });
  for (const rater of log.released) yield line({ type: 'release', rater });
  for (const panel of log.panels) yield line({ type: 'panel', ...panel });
  if (warm) yield* startLines(warm);
  for (const vote of log.votes) yield voteLine(vote);
}

/** A vote as a line of a dump. */
function voteLine({ n, item, rater, quarters, weight, at, assigned, interest, opened }: LoggedVote): string {
  return line({ type: 'vote', n, item, rater, value: quarters, weight, at, assigned, interest, ...(opened !== null && { opened }) });
}

function* startLines(warm: WarmStart): Generator<string> {
  yield line({ type: 'start', mu: warm.mu });
  for (const [n, item] of warm.items.entries()) {
    if (warm.itemIn[n] !== 1) continue;
    yield line({ type: 'start-item', item, intercept: warm.itemIntercept[n] ?? 0, factor: warm.itemFactor[n] ?? 0 });
  }
}

function line(value: DumpLine): string {
  return `${JSON.stringify(value)}\n`;
}
