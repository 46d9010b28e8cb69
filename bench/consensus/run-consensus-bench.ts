import { stage } from '#bench/progress.ts';
import { writeTable, type Line } from '#bench/table.ts';
import { measureAgreement, measureConsensusCost } from './measure-consensus.ts';
import { measureReplay } from './measure-replay.ts';
import { measureRobustness } from './robustness-table.ts';

const SEEDS = ['20260727', '7', '99'];

/**
 * Prints the bars of the consensus. Takes `--seeds a,b,c` for other worlds than ours.
 */
export async function runConsensusBench(words: readonly string[]): Promise<void> {
  const at = words.indexOf('--seeds');
  const seeds = at < 0 ? SEEDS : (words[at + 1] ?? '').split(',').filter((seed) => seed !== '');
  const print = async (title: string, work: () => Line[] | Promise<Line[]>) => console.log(writeTable(title, await stage(title, async () => work())));
  await print('Consensus, agreement with the reference', measureAgreement);
  await print('Consensus, cost', measureConsensusCost);
  await print('Consensus, over time', () => measureReplay(seeds[0] ?? ''));
  await print(`Consensus, claims under attack (seeds ${seeds.join(', ')})`, () => measureRobustness(seeds));
}
