import { runCommand } from '#server/command.ts';

await runCommand(async () => {
  const { startOver } = await import('#server/start-over.ts');
  await startOver(process.argv.includes('--yes'));
});
