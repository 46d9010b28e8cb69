import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyVotes } from '#test/consensus/many-votes.ts';

/** The most memory, in megabytes, that the command takes for a file of a million votes, as it says itself. */
export async function measurePeak(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'claimline-peak-'));
  try {
    const path = join(folder, 'votes.csv');
    await writeVotes(path);
    const command = spawn('npm', ['run', '-s', 'consensus', '--', '--ratings', path, '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = await once(command, 'exit') as [number];
    if (code !== 0) throw new Error(`the command ended with ${code}`);
    const epoch = JSON.parse(await readFile(join(folder, 'epoch.json'), 'utf8')) as { peakMemoryMegabytes: number };
    return epoch.peakMemoryMegabytes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeVotes(path: string): Promise<void> {
  const { raters, items, rater, item, level, levels, at } = manyVotes('file', { raters: 20_000, items: 10_000, votes: 1_000_000 });
  const file = createWriteStream(path);
  file.write('raterId,itemId,value,tsMillis\n');
  for (let k = 0; k < rater.length; k += 1) {
    const isRoom = file.write(`${raters[rater[k] ?? 0]},${items[item[k] ?? 0]},${levels.value[level[k] ?? 0]},${Math.floor(at[k] ?? 0)}\n`);
    if (!isRoom) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
