import type { PanelReason } from './panel-due.ts';
import { commitmentTo, drawOrder, hashOfCandidates, seedOf } from './panel-draw.ts';

/** One line of the file of panels (NDJSON): commitments first, then panels as they were drawn, with how they ended. */
export type PanelLine =
  | { type: 'commitment'; n: number; commitment: string; at: string }
  | {
    type: 'panel'; panel: string; claim: string; reason: PanelReason; seed: number; epoch: number; epochHash: string; seats: number;
    candidatesHash: string; at: string; closing: PanelClosing | null;
  };

/** What is told of a panel when it has closed. */
type PanelClosing = {
  at: string; secret: string; votes: number; counts: boolean; candidates: [rater: string, factor: number][];
  /** `opened` is null, or missing in older files, where nobody recorded it. */
  seats: { seat: number; turn: number; rater: string; opened?: boolean | null }[];
};

/** What was found of a file of panels: what is wrong with it by line, and how many panels could be drawn again. */
export type PanelCheck = { panels: number; open: number; drawnAgain: number; problems: { line: number; what: string }[] };

/**
 * Draws every closed panel of a file anew and compares: the secret with what was committed to before, the list of those
 * who could be drawn with its hash, and who sat with the order that the seed gives. Never throws.
 */
export function checkPanels(lines: Iterable<string>): PanelCheck {
  const commitments = new Map<number, PanelLine & { type: 'commitment' }>();
  const used = new Set<number>();
  const check: PanelCheck = { panels: 0, open: 0, drawnAgain: 0, problems: [] };
  let at = 0;
  for (const text of lines) {
    at += 1;
    const line = readLine(text);
    if (line === null) check.problems.push({ line: at, what: 'is no line of a file of panels' });
    else if (line.type === 'commitment') commitments.set(line.n, line);
    else {
      const what = used.has(line.seed) ? `secret ${line.seed} drew another panel` : problemOf(line, commitments.get(line.seed));
      used.add(line.seed);
      check.panels += 1;
      if (line.closing === null) check.open += 1;
      else if (what === null) check.drawnAgain += 1;
      if (what !== null) check.problems.push({ line: at, what });
    }
  }
  return check;
}

type Panel = PanelLine & { type: 'panel' };

function problemOf({ seed, at, claim, epochHash, seats, candidatesHash, closing }: Panel, committed: (PanelLine & { type: 'commitment' }) | undefined): string | null {
  if (!committed) return `secret ${seed} was never committed to`;
  if (committed.at >= at) return `secret ${seed} was committed to after the panel was drawn`;
  if (closing === null) return null;
  if (commitmentTo(closing.secret) !== committed.commitment) return `the secret is not the one that commitment ${seed} is of`;
  const candidates = closing.candidates.map(([id, factor]) => ({ id, factor }));
  if (hashOfCandidates(candidates) !== candidatesHash) return 'the list of those who could be drawn is not the one whose hash was published';
  const order = drawOrder(seedOf({ secret: closing.secret, epochHash, claimId: claim }), candidates, seats);
  const wrong = closing.seats.find(({ seat, turn, rater }) => order[seat]?.[turn] !== rater);
  if (wrong) return `the seed gives turn ${wrong.turn} of seat ${wrong.seat} to ${order[wrong.seat]?.[wrong.turn] ?? 'nobody'}, not to ${wrong.rater}`;
  return new Set(closing.seats.map(({ rater }) => rater)).size < closing.seats.length ? 'somebody sits twice' : null;
}

const MOST_SEATS = 1000;

function readLine(text: string): PanelLine | null {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : null;
  } catch {
    return null;
  }
}

function isLine(value: unknown): value is PanelLine {
  if (!isRecord(value)) return false;
  const { type, n, commitment, at, panel, claim, seed, epochHash, seats, candidatesHash, closing } = value;
  if (type === 'commitment') return isWhole(n) && areTexts(commitment, at);
  return type === 'panel' && areTexts(panel, claim, epochHash, candidatesHash, at) && isWhole(seed) && isWhole(seats) && Number(seats) <= MOST_SEATS
    && (closing === null || isClosing(closing));
}

function isClosing(value: unknown): value is PanelClosing {
  if (!isRecord(value) || !areTexts(value.secret) || !Array.isArray(value.candidates) || !Array.isArray(value.seats)) return false;
  return value.candidates.every((one) => Array.isArray(one) && areTexts(one[0]) && Number.isFinite(one[1]))
    && value.seats.every((one) => isRecord(one) && isWhole(one.seat) && isWhole(one.turn) && areTexts(one.rater));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function areTexts(...values: unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}
