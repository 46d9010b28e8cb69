import { startEmbedded } from '#server/database/embedded.ts';
import { StartProblem } from '#server/start-problem.ts';

// Starts and stops the database of the folder it is given; says why when it cannot.
try {
  await (await startEmbedded(process.argv[2] ?? '')).stop();
  process.stdout.write('started');
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stdout.write(error.message);
  process.exitCode = 1;
}
