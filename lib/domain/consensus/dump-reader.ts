import type { DumpLine, EpochHeader, StatedPanel } from './dump.ts';
import { readDumpLine } from './dump-line.ts';
import { collectLog, type EpochLog } from './epoch-log.ts';
import type { WarmStart } from './fit.ts';
import type { PanelVote } from './panel-reading.ts';
import type { ConsensusPolicy } from './policy.ts';

/** What is wrong with a line of a dump. Lines count from 1. */
export type DumpProblem = { line: number; what: string };

/** A dump taken apart. With a single problem there is no log: nothing is half counted. */
export type ReadDump =
  | { problems: readonly DumpProblem[]; problemsInAll: number; dump: null }
  | { problems: readonly never[]; problemsInAll: 0; dump: { header: EpochHeader; policy: ConsensusPolicy; log: EpochLog; start: WarmStart | null; panels: readonly ReadPanel[]; lines: number } };

/** What a dump states of a panel, and every vote on its item. */
export type ReadPanel = { stated: StatedPanel; votes: PanelVote[] };

/** Takes a dump line by line, from any source. */
export type DumpReader = { line(text: string): void; finish(): ReadDump };

const PROBLEMS_KEPT = 20;

/** A reader of one dump. It never throws; what is wrong comes out of `finish`, by line. */
export function readDump(): DumpReader {
  const state = { header: null as EpochHeader | null, policy: null as ConsensusPolicy | null, mu: null as number | null, lastN: 0, lines: 0 };
  const log = collectLog();
  const items = new Set<string>();
  const panels = collectPanels();
  const start: { item: string; intercept: number; factor: number }[] = [];
  const problems: DumpProblem[] = [];
  let problemsInAll = 0;
  const refuse = (what: string) => {
    problemsInAll += 1;
    if (problems.length < PROBLEMS_KEPT) problems.push({ line: state.lines, what });
  };
  // After one problem nothing will be computed: the rest is looked at and not kept, however much there is of it.
  const keep = (action: () => unknown) => (problemsInAll === 0 ? put(action) : null);
  const take = (line: DumpLine): string | null => {
    if (state.lines === 1) return line.type === 'epoch' ? put(() => { state.header = headerOf(line); }) : 'the first line is of type "epoch"';
    if (state.lines === 2) return line.type === 'policy' ? put(() => { state.policy = line.policy; }) : 'the second line is of type "policy"';
    switch (line.type) {
      case 'epoch': case 'policy': return `a second line of type "${line.type}"`;
      case 'item': return items.has(line.item) ? `item ${line.item} stands twice` : keep(() => { items.add(line.item); log.item(line); });
      case 'release': return keep(() => log.release(line.rater));
      case 'panel': return state.lastN > 0 ? 'panels stand before the votes' : problemsInAll === 0 ? panels.state(line) : null;
      case 'start': return state.mu === null ? put(() => { state.mu = line.mu; }) : 'a second line of type "start"';
      case 'start-item': return (start.at(-1)?.item ?? '') < line.item ? keep(() => start.push(line)) : 'start items ascend by id';
      case 'vote': {
        if (line.n <= state.lastN) return `votes ascend by n: ${line.n} comes after ${state.lastN}`;
        state.lastN = line.n;
        if (line.n > (state.header?.position ?? 0)) return `vote ${line.n} lies after the epoch's position ${state.header?.position ?? 0}`;
        return keep(() => {
          log.vote({ ...line, quarters: line.value, opened: line.opened ?? null });
          panels.vote(line);
        });
      }
    }
  };
  return {
    line(text) {
      state.lines += 1;
      const read = readDumpLine(text);
      const problem = 'problem' in read ? read.problem : take(read.line);
      if (problem) refuse(problem);
    },
    finish() {
      const { header, policy, mu, lines } = state;
      if (problemsInAll === 0 && (!header || !policy)) refuse('the dump ends before its epoch and policy');
      if (problemsInAll > 0 || !header || !policy) return { problems, problemsInAll, dump: null };
      return { problems: [], problemsInAll: 0, dump: { header, policy, log: log.finish(), start: warmOf(mu, start), panels: panels.found(), lines } };
    },
  };
}

function put(action: () => unknown): null {
  action();
  return null;
}

// Every vote on an item with a panel, as a panel is read beside all others. Only each rater's last one stands in a dump.
function collectPanels() {
  const panels = new Map<string, ReadPanel>();
  return {
    state({ type: _, ...stated }: DumpLine & { type: 'panel' }): string | null {
      if (panels.has(stated.item)) return `a second panel on item ${stated.item}`;
      return put(() => panels.set(stated.item, { stated, votes: [] }));
    },
    vote({ n, item, rater, value, weight, assigned, interest, opened }: DumpLine & { type: 'vote' }): void {
      if (value !== null) panels.get(item)?.votes.push({ n, rater, value: value / 4, weight, assigned, interest, hasOpened: opened ?? null });
    },
    found: () => [...panels.values()],
  };
}

function headerOf({ type: _, ...header }: DumpLine & { type: 'epoch' }): EpochHeader {
  return header;
}

function warmOf(mu: number | null, start: readonly { item: string; intercept: number; factor: number }[]): WarmStart | null {
  if (mu === null) return null;
  return {
    mu, items: start.map(({ item }) => item), itemIn: new Uint8Array(start.length).fill(1),
    itemIntercept: Float64Array.from(start, ({ intercept }) => intercept), itemFactor: Float64Array.from(start, ({ factor }) => factor),
  };
}
