import { runCommand } from '#server/command.ts';
import { StartProblem } from '#server/start-problem.ts';

await runCommand(async () => {
  const email = process.argv[2];
  if (!email) throw new StartProblem('Say whose: npm run reset-link -- you@example.org');
  const { withDatabase } = await import('#server/database/with-database.ts');
  const { resetLinkFor } = await import('#lib/users/reset-link-for.ts');
  await withDatabase(async () => {
    const address = await resetLinkFor(email);
    if (address === null) throw new StartProblem(`Nobody here has the address ${email}.`);
    console.log(`A new password for ${email}, once, within the hour:\n  ${address}`);
  });
});
