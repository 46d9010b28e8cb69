import { stage } from '#bench/progress.ts';
import { writeTable, type Line } from '#bench/table.ts';
import { measureAgreement, measureConsensusCost } from './measure-consensus.ts';
import { measureRobustness } from './robustness-table.ts';

const SEEDS = ['20260727', '7', '99'];

/**
 * Prints the bars of the consensus. Takes `--large` for ten million votes, which need 2 GB, and `--seeds a,b,c` for
 * other worlds than ours.
 */
export async function runConsensusBench(words: readonly string[]): Promise<void> {
  const at = words.indexOf('--seeds');
  const seeds = at < 0 ? SEEDS : (words[at + 1] ?? '').split(',').filter((seed) => seed !== '');
  const print = async (title: string, work: () => Line[] | Promise<Line[]>) => console.log(writeTable(title, await stage(title, async () => work())));
  await print('Consensus, agreement with the reference', measureAgreement);
  await print('Consensus, cost', () => measureConsensusCost(words.includes('--large')));
  await print(`Consensus, claims under attack (seeds ${seeds.join(', ')})`, () => measureRobustness(seeds));
}
