import { readDump } from '#lib/domain/consensus/dump-reader.ts';
import { verifyDump } from '#lib/domain/consensus/verify-dump.ts';
import { StartProblem } from '#server/start-problem.ts';
import { eachLine } from './text-lines.ts';

/** Computes the epoch of a dump anew and says whether its hash is the one the dump states. */
export async function runVerify([path, ...more]: readonly string[]): Promise<void> {
  if (!path || more.length > 0) throw new StartProblem('Say which dump: npm run verify -- votes.ndjson');
  const reader = readDump();
  await eachLine(path, (line) => reader.line(line));
  const { isVerified, problems, problemsInAll, stated, computed } = verifyDump(reader.finish());
  for (const { line, what } of problems) console.error(`${path}, line ${line}: ${what}`);
  if (problemsInAll > 0) {
    const hidden = problemsInAll - problems.length;
    throw new StartProblem(`${problemsInAll} bad ${problemsInAll === 1 ? 'line' : 'lines'}${hidden > 0 ? `, ${hidden} of them not shown` : ''}. Nothing was counted.`);
  }
  const { votes = 0, raters = 0, items = 0 } = computed?.counts ?? {};
  console.log(`Epoch ${stated?.number}, up to vote ${stated?.position}: ${votes} votes of ${raters} raters on ${items} items in the fit.`);
  console.log(`stated    ${stated?.hash}\ncomputed  ${computed?.hash}`);
  if (!isVerified) throw new StartProblem('These votes do not give the epoch that the dump states.');
  console.log('They are the same: this epoch follows from these votes.');
}
