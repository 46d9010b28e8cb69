import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeLock } from './lock-file.ts';
import { fileProblem, StartProblem } from './start-problem.ts';

/** Makes the data folder if need be and tries to write there. Refuses with a sentence. */
export function prepareDataFolder(data: string): void {
  const probe = join(data, `.probe-${process.pid}`);
  try {
    // Root's is open to pass through: the unprivileged database lives below it.
    makeFolder(data, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeFileSync(probe, 'Claimline looks whether it may write here.');
    rmSync(probe);
  } catch (error) {
    throw fileProblem(error, data);
  }
}

// Not mkdir's own recursion, which never ends below a place such as /proc.
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

/** Takes the data folder for this process alone. Gives how to give it back; refuses when it is taken. */
export function takeDataFolder(data: string, note: string): () => void {
  const lock = takeLock(siteLockFile(data), note);
  if (!lock.holder) return lock.release;
  throw new StartProblem(
    `${lock.holder.note} (process ${lock.holder.pid}) already uses ${data}: stop it, or set CLAIMLINE_DATA and PORT to others.`,
  );
}

/** The file that says which site uses a data folder. */
function siteLockFile(data: string): string {
  return join(data, 'site.lock');
}
