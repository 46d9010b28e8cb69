import type { DumpLine } from './dump.ts';
import { CODE_VERSION } from './epoch.ts';
import { CONSENSUS_POLICY, type ConsensusPolicy } from './policy.ts';

const LONGEST_LINE = 20_000;
const LONGEST_ID = 200;
// A policy from outside may ask for this many times the work of ours.
const MORE_WORK = 10;

/** A line of a dump, or what is wrong with it in a sentence. */
export function readDumpLine(text: string): { line: DumpLine } | { problem: string } {
  if (text.length > LONGEST_LINE) return { problem: `a line is at most ${LONGEST_LINE} characters long` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON' };
  }
  if (!isRecord(value)) return { problem: 'is not a JSON object' };
  const problem = problemOf(value);
  // Every field of the kind was looked at above.
  return problem ? { problem } : { line: value as unknown as DumpLine };
}

type Fields = Record<string, unknown>;

function problemOf(fields: Fields): string | null {
  const check = typeof fields.type === 'string' && Object.hasOwn(CHECKS, fields.type) ? CHECKS[fields.type] : undefined;
  return check ? check(fields) : 'has no type that a dump knows';
}

const CHECKS: Record<string, (fields: Fields) => string | null> = {
  epoch: (fields) => first(
    whole(fields, 'number'), whole(fields, 'position'), whole(fields, 'policyVersion'), text(fields, 'codeVersion'),
    isHash(fields.hash) ? null : '"hash" is 64 hexadecimal digits', isHash(fields.votesHash) || fields.codeVersion !== CODE_VERSION ? null : '"votesHash" is 64 hexadecimal digits',
    fields.startedFrom === null || isHash(fields.startedFrom) ? null : '"startedFrom" is null or a hash',
    isRecord(fields.counts) ? first(whole(fields.counts, 'votes'), whole(fields.counts, 'raters'), whole(fields.counts, 'items')) : '"counts" is an object',
  ),
  policy: (fields) => policyProblem(fields.policy),
  item: (fields) => first(text(fields, 'item'), whole(fields, 'createdAt'), fields.topic === null ? null : text(fields, 'topic')),
  release: (fields) => text(fields, 'rater'),
  panel: (fields) => first(
    text(fields, 'item'), whole(fields, 'votes'), whole(fields, 'unopened'), real(fields, 'score'), fields.open === null ? null : real(fields, 'open'),
  ),
  start: (fields) => real(fields, 'mu'),
  'start-item': (fields) => first(text(fields, 'item'), real(fields, 'intercept'), real(fields, 'factor')),
  vote: (fields) => first(
    whole(fields, 'n'), text(fields, 'item'), text(fields, 'rater'), whole(fields, 'at'),
    fields.value === null || [0, 1, 2, 3, 4].includes(fields.value as number) ? null : '"value" is null or 0 to 4',
    fields.weight === 1 || fields.weight === 0.5 ? null : '"weight" is 1 or 0.5',
    typeof fields.assigned === 'boolean' && typeof fields.interest === 'boolean' ? null : '"assigned" and "interest" are true or false',
    fields.opened === undefined || typeof fields.opened === 'boolean' ? null : '"opened" is true or false, or left out',
  ),
};

function first(...problems: (string | null)[]): string | null {
  return problems.find((problem) => problem !== null) ?? null;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function text(fields: Fields, name: string): string | null {
  const value = fields[name];
  const isText = typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID && value.isWellFormed();
  return isText ? null : `"${name}" is text of 1 to ${LONGEST_ID} characters`;
}

function whole(fields: Fields, name: string): string | null {
  const value = fields[name];
  return Number.isSafeInteger(value) && (value as number) >= 0 ? null : `"${name}" is a whole number from 0`;
}

function real(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? null : `"${name}" is a number`;
}

function policyProblem(policy: unknown): string | null {
  const wrong = shapeProblem(policy, CONSENSUS_POLICY, 'policy');
  if (wrong) return wrong;
  const { solver, spectrum, detector } = policy as ConsensusPolicy;
  const asks = [
    solver.sweepsAtMost / CONSENSUS_POLICY.solver.sweepsAtMost, solver.historyLength / CONSENSUS_POLICY.solver.historyLength,
    spectrum.points / CONSENSUS_POLICY.spectrum.points, detector.rounds / CONSENSUS_POLICY.detector.rounds,
    detector.pairBudget / CONSENSUS_POLICY.detector.pairBudget,
  ];
  return asks.every((times) => times >= 0 && times <= MORE_WORK) ? null : `the policy asks for more than ${MORE_WORK} times the usual work`;
}

// The same names as our own policy, with a finite number wherever it has one.
function shapeProblem(value: unknown, like: unknown, path: string): string | null {
  if (typeof like === 'number') return typeof value === 'number' && Number.isFinite(value) ? null : `${path} is a number`;
  if (!isRecord(value) || !isRecord(like)) return `${path} is an object`;
  const extra = Object.keys(value).find((name) => !Object.hasOwn(like, name));
  if (extra) return `${path} has no "${extra}"`;
  return first(...Object.keys(like).map((name) => shapeProblem(value[name], like[name], `${path}.${name}`)));
}
