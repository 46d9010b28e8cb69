import { runCommand } from '#server/command.ts';

// Imported inside, so that a wrong setting ends in a sentence too.
await runCommand(async () => (await import('#bench/run-bench.ts')).runBench(process.argv.slice(2)));
