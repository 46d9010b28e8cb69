import { runCommand } from '#server/command.ts';

await runCommand(async () => {
  const { buildWhenChanged } = await import('#server/build/build.ts');
  const release = await buildWhenChanged(`${import.meta.dirname}/..`, 'a build', (line) => console.log(line));
  release();
});
