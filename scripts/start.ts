import { runCommand } from '#server/command.ts';

// Imported inside, so that a wrong setting ends in a sentence too.
await runCommand(async () => (await import('#server/run-site.ts')).runSite('production', { crowd: process.argv.includes('--crowd') }));
