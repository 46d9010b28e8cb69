import { execFile } from 'node:child_process';
import { StartProblem } from '../start-problem.ts';

/** The major version a PostgreSQL program says it is, such as 18. */
export function programVersion(program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    execFile(program, ['--version'], (error, output) => {
      const major = Number(/ (\d+)/.exec(output)?.[1]);
      if (error || !major) {
        reject(new StartProblem(`PostgreSQL does not run on this machine: ${error?.message ?? output}`));
      } else resolve(major);
    });
  });
}
