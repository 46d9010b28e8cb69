import { runCommand } from '#server/command.ts';

await runCommand(async () => (await import('#scripts/consensus/run-consensus.ts')).runConsensus(process.argv.slice(2)));
