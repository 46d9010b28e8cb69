import { runCommand } from '#server/command.ts';

await runCommand(async () => (await import('#scripts/consensus/run-verify.ts')).runVerify(process.argv.slice(2)));
