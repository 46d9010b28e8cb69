// What a start does about view tables of another version, alone in a process of its own. Prints its lines.
import { closePool } from '#db/client.ts';
import { foldOutdated } from '#server/database/fold-outdated.ts';

await foldOutdated((line) => process.stdout.write(`${line}\n`));
await closePool();
