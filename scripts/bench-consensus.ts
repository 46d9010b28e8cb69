import { runCommand } from '#server/command.ts';

await runCommand(async () => (await import('#bench/consensus/run-consensus-bench.ts')).runConsensusBench(process.argv.slice(2)));
