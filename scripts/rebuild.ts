import { runCommand } from '#server/command.ts';

await runCommand(async () => {
  const { withDatabase } = await import('#server/database/with-database.ts');
  const { rebuildViews } = await import('#db/rebuild.ts');
  await withDatabase(async () => {
    const { streams } = await rebuildViews();
    console.log(`Folded ${streams} journals anew into the tables the pages read.`);
  });
});
