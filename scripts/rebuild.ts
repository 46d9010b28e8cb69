import { runCommand } from '#server/command.ts';

await runCommand(async () => {
  const { withDatabase } = await import('#server/database/with-database.ts');
  const { rebuildViews } = await import('#db/rebuild.ts');
  const { change } = await import('#lib/boundary/change.ts');
  const { EVERYTHING } = await import('#lib/boundary/stale.ts');
  await withDatabase(async () => {
    // A site that runs on this database hears of it and drops every page it kept.
    const { value } = await change(async () => ({ value: await rebuildViews(), stale: [EVERYTHING], at: '/' }));
    console.log(`Folded ${value.streams} journals anew into the tables the pages read.`);
  });
});
