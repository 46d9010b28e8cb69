import { StartProblem } from '#server/start-problem.ts';

/** The parts of the bench, in the order in which they run. */
const PARTS = ['database', 'votes', 'pages', 'steps', 'consensus'] as const;
type Part = (typeof PARTS)[number];

export type BenchOptions = { claims: number; parts: ReadonlySet<Part> };

const CLAIMS = 10_000;
const FEWEST_CLAIMS = 100;

/** Reads `--claims <number>` and `--only <part,part>`; refuses with a sentence what it does not know. */
export function readOptions(words: readonly string[]): BenchOptions {
  return { claims: claimsAsked(valueOf(words, '--claims')), parts: partsAsked(valueOf(words, '--only')) };
}

function valueOf(words: readonly string[], name: string): string | null {
  const at = words.indexOf(name);
  return at < 0 ? null : (words[at + 1] ?? '');
}

function claimsAsked(value: string | null): number {
  if (value === null) return CLAIMS;
  const count = Number(value);
  if (Number.isInteger(count) && count >= FEWEST_CLAIMS) return count;
  throw new StartProblem(`--claims takes a whole number from ${FEWEST_CLAIMS} on.`);
}

function partsAsked(value: string | null): ReadonlySet<Part> {
  if (value === null) return new Set(PARTS);
  const parts = value.split(',').map((name) => PARTS.find((part) => part === name));
  const known = parts.flatMap((part) => part ?? []);
  if (known.length === parts.length) return new Set(known);
  throw new StartProblem(`--only takes some of ${PARTS.join(', ')}, with commas between.`);
}
