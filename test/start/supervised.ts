import { startEmbedded } from '#server/database/embedded.ts';

// A stand-in for the site: starts the database of the folder it is given, and stays until it is killed.
const database = await startEmbedded(process.argv[2] ?? '');
process.stdout.write(JSON.stringify({ port: database.port, adopted: database.adopted }));
setInterval(() => {}, 1000);
