/** Why the site cannot start or a command cannot run: one sentence for the person at the terminal. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

const KNOWN: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EACCES: 'This user may not write there',
  EPERM: 'This user may not write there',
  EROFS: 'That file system is read-only',
  ENOENT: 'There is no such place',
  ENOTDIR: 'A part of that path is a file, not a folder',
};

/** The sentence for a failed file operation at `path`, or the error itself when it is a surprise. */
export function fileProblem(error: unknown, path: string): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = KNOWN[code];
  if (known) return new StartProblem(`${known}: ${path}`);
  return error instanceof Error ? error : new Error(String(error));
}
