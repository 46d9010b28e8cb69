import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { childEnvironment } from '#lib/env.ts';
import { removeEmbedded } from '#server/database/embedded.ts';
import { DATA, FETCHES, PORT } from './settings.ts';

// Every run begins with an empty data folder, so that the sample is loaded and its passwords are new. What a run
// that was killed left running is stopped first.
if (existsSync(`${DATA}/postgres`)) await removeEmbedded(`${DATA}/postgres`);
rmSync(DATA, { recursive: true, force: true });

const site = spawn(process.execPath, ['scripts/start.ts'], {
  stdio: 'inherit',
  env: childEnvironment({ PORT: String(PORT), HOST: '127.0.0.1', CLAIMLINE_DATA: DATA, CLAIMLINE_SAMPLE: 'on', ...FETCHES }),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => site.kill(signal));
site.on('exit', (code) => process.exit(code ?? 1));
