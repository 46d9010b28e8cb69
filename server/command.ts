// By name: importing the settings to compare classes would fail where the settings are wrong.
const KNOWN = new Set(['StartProblem', 'MigrationProblem', 'SettingProblem']);

/**
 * Runs what a script is for. A known problem ends it with one sentence and exit code 1; anything else
 * is a bug, whose trace is shown.
 */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    complain(error);
    process.exit(1);
  }
}

/** Says what went wrong, on standard error. */
export function complain(error: unknown): void {
  const isKnown = error instanceof Error && KNOWN.has(error.name);
  console.error(isKnown ? `claimline: ${error.message}` : error);
}
