import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { childEnvironment } from '#lib/env.ts';

const GRACE_MS = 30_000;

export type StepOptions = {
  cwd: string;
  minutes: number;
  environment?: Record<string, string>;
  /** A file for its output, which is then shown as a whole at its end. */
  log?: string;
};

/**
 * Runs a program with its output shown, at once or at its end. Gives whether it ended well; after its minutes it and all it
 * started are stopped, which counts as badly.
 */
export function runStep(program: string, words: readonly string[], options: StepOptions): Promise<boolean> {
  // Our own Node first, for programs that are found by "env node".
  const path = `${join(options.cwd, 'node_modules', '.bin')}${delimiter}${childEnvironment({}).PATH ?? ''}`;
  const env = childEnvironment({ PATH: path, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...options.environment });
  const output = options.log === undefined ? 'inherit' : openSync(options.log, 'w');
  const child = spawn(program, [...words], { cwd: options.cwd, env, stdio: ['ignore', output, output], detached: true });
  let hasEnded = false;
  const stop = (signal: NodeJS.Signals) => {
    if (!hasEnded && child.pid !== undefined) process.kill(-child.pid, signal);
  };
  const onInterrupt = () => {
    stop('SIGTERM');
    // Not at once: the steps that run beside it are to be stopped too.
    setImmediate(() => process.exit(130));
  };
  process.once('SIGINT', onInterrupt).once('SIGTERM', onInterrupt);
  const late = setTimeout(() => {
    console.error(`Stopped: it took longer than ${options.minutes} minutes.`);
    // First so that it can report and end what it started, then for good.
    stop('SIGINT');
    setTimeout(stop, GRACE_MS, 'SIGKILL').unref();
  }, options.minutes * 60_000);
  return new Promise((resolve) => {
    const done = (isGood: boolean) => {
      if (hasEnded) return;
      hasEnded = true;
      if (options.log !== undefined && output !== 'inherit') show(options.log, output);
      clearTimeout(late);
      process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
      resolve(isGood);
    };
    child.once('error', (error) => (console.error(error.message), done(false)));
    child.once('exit', (code) => done(code === 0));
  });
}

function show(log: string, descriptor: number): void {
  closeSync(descriptor);
  process.stdout.write(readFileSync(log));
}
