import { log } from '#lib/boundary/log.ts';
import { setMode } from '#lib/env.ts';
import { complain } from './command.ts';
import type { StartOptions, Stops } from './site.ts';

const SECOND_SIGNAL_MS = 2000;

/** Starts the site and keeps it until Ctrl-C or SIGTERM, which stop it and its database cleanly. */
export async function runSite(mode: 'production' | 'development', options: StartOptions = {}): Promise<void> {
  const stops: Stops = [];
  stopOnSignals(stops);
  // A promise nobody waited for, such as a query cut off with its connection, must not end the site.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed unheard'));
  try {
    setMode(mode);
    const { startSite } = await import('./site.ts');
    await startSite(mode === 'development', stops, options);
  } catch (error) {
    complain(error);
    await stopAll(stops);
    process.exit(1);
  }
}

// npm passes a signal on that the terminal has sent us already: only a later second one is meant.
function stopOnSignals(stops: Stops): void {
  let since = 0;
  const onSignal = () => {
    if (since > 0 && Date.now() - since > SECOND_SIGNAL_MS) process.exit(1);
    if (since > 0) return;
    since = Date.now();
    console.log('Stopping …');
    void stopAll(stops).then(() => process.exit(0), () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

async function stopAll(stops: Stops): Promise<void> {
  while (stops.length > 0) {
    try {
      await stops.pop()?.();
    } catch (error) {
      complain(error);
    }
  }
}
