import { readDump, type ReadDump } from '#lib/domain/consensus/dump-reader.ts';
import { checkPanels } from '#lib/domain/consensus/panel-file.ts';
import { verifyDump } from '#lib/domain/consensus/verify-dump.ts';
import type { VerifiedPanel } from '#lib/domain/consensus/verify-panels.ts';
import { StartProblem } from '#server/start-problem.ts';
import { asksForHelp } from './asks-for-help.ts';
import { eachLine } from './text-lines.ts';

const HELP = `npm run -s verify -- file.ndjson

Of a published epoch (/data on a site): computes it anew from the votes in the file, compares the hashes of votes and parameters, and reads what its
closed panels answered. Of the file of panels: draws every closed panel again from what was committed to before.
Ends with 0 where everything is the same. Bad lines are named, and then nothing is counted.`;

// What the first line of a file of panels has, and no dump of an epoch.
const OF_PANELS = /^\{"type":"(commitment|panel)"/;

/**
 * Computes the epoch of a dump anew and says whether its hash is the one the dump states; of a file of panels draws
 * every closed panel again.
 */
export async function runVerify(words: readonly string[]): Promise<void> {
  if (asksForHelp(words)) return console.log(HELP);
  const [path, ...more] = words;
  if (!path || more.length > 0) throw new StartProblem('Say which file: npm run verify -- votes.ndjson');
  const reader = readDump();
  const panels: string[] = [];
  let lines = 0;
  try {
    await eachLine(path, (line, number) => {
      lines = number;
      if (panels.length > 0 || (number === 1 && OF_PANELS.test(line))) panels.push(line);
      else reader.line(line);
    });
  } catch (error) {
    // A line that cannot even be read ends the reading; what was wrong before it is said all the same.
    complain(path, reader.finish().problems.filter(({ line }) => line > 0 && line <= lines));
    throw error;
  }
  if (panels.length > 0) verifyPanels(path, panels);
  else verifyEpoch(path, reader.finish());
}

function verifyPanels(path: string, lines: readonly string[]): void {
  const { panels, open, drawnAgain, problems } = checkPanels(lines);
  complain(path, problems);
  console.log(`${panels} panels: ${drawnAgain} drawn again from what was committed to, ${open} still sitting.`);
  if (problems.length > 0) throw new StartProblem('These panels were not all drawn as they had to be.');
}

function verifyEpoch(path: string, read: ReadDump): void {
  const { isVerified, problems, problemsInAll, stated, computed, panels } = verifyDump(read);
  complain(path, problems);
  if (problemsInAll > 0) {
    const hidden = problemsInAll - problems.length;
    throw new StartProblem(`${problemsInAll} bad ${problemsInAll === 1 ? 'line' : 'lines'}${hidden > 0 ? `, ${hidden} of them not shown` : ''}. Nothing was counted.`);
  }
  const { votes = 0, raters = 0, items = 0 } = computed?.counts ?? {};
  console.log(`Epoch ${stated?.number}, up to vote ${stated?.position}: ${votes} votes of ${raters} raters on ${items} items in the fit.`);
  console.log(`parameters stated    ${stated?.hash}\n           computed  ${computed?.hash}`);
  console.log(`votes      stated    ${stated?.votesHash}\n           computed  ${computed?.votesHash}`);
  for (const panel of panels) console.log(panelWords(panel));
  if (!isVerified) throw new StartProblem('These votes do not give the epoch that the dump states.');
  console.log('They are the same: this epoch follows from these votes.');
}

function panelWords({ stated, computed, isSame }: VerifiedPanel): string {
  const { item, votes, unopened, score } = stated;
  const found = isSame ? 'read anew, the same' : `read anew ${computed ? `from ${computed.votes} votes, ${computed.unopened} unopened: ${computed.score}` : 'from no vote'}, not the same`;
  return `panel on ${item}: ${votes} votes, ${unopened} of them without evidence opened, ${score}; ${found}`;
}

function complain(path: string, problems: readonly { line: number; what: string }[]): void {
  for (const { line, what } of problems) console.error(`${path}, line ${line}: ${what}`);
}
