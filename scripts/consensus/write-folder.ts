import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartProblem } from '#server/start-problem.ts';

const CHUNK = 1 << 16;

/**
 * Writes files into a folder, all or none: each under another name first, renamed when every one is complete.
 * Makes the folder where there is none; refuses what is no folder or may not be written.
 */
export async function writeFolder(folder: string, files: Readonly<Record<string, Iterable<string>>>): Promise<void> {
  const started: string[] = [];
  try {
    await makeFolder(folder);
    for (const [name, pieces] of Object.entries(files)) {
      const path = join(folder, `.${name}.${process.pid}.part`);
      started.push(path);
      await writePieces(path, pieces);
    }
    for (const [k, name] of Object.keys(files).entries()) await rename(started[k] ?? '', join(folder, name));
  } catch (error) {
    await Promise.allSettled(started.map((path) => rm(path, { force: true })));
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw code && /^E[A-Z]+$/.test(code) ? new StartProblem(`The folder ${folder} cannot be written (${code}).`) : error;
  }
}

// One level after the other: where a file system refuses new folders as if the parent were missing, `recursive` never ends.
async function makeFolder(folder: string, mayAskParent = true): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || !mayAskParent || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await makeFolder(folder, false);
  }
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < CHUNK) continue;
      await file.write(waiting);
      waiting = '';
    }
    await file.write(waiting);
    await file.sync();
  } finally {
    await file.close();
  }
}
