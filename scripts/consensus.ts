import { runCommand } from '#server/command.ts';

await runCommand(async () => (await import('./consensus/run-consensus.ts')).runConsensus(process.argv.slice(2)));
