import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runStep } from './run-step.ts';
import { systemChromium } from './system-chromium.ts';

/** Sees to it that there is a Chromium: an installed one, else Playwright's, else the system's package. */
export async function ensureChromium(bin: string, project: string): Promise<void> {
  if (systemChromium() !== undefined || existsSync(chromium.executablePath())) return;
  console.log('There is no Chromium here: installing one …');
  if (await runStep(join(bin, 'playwright'), ['install', 'chromium'], { cwd: project, minutes: 3 })) return;
  if (process.getuid?.() !== 0) {
    console.error('Chromium could not be installed: install it, or run "npx playwright install chromium" with a network.');
    return;
  }
  const words = 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium';
  await runStep('/bin/sh', ['-c', words], { cwd: project, minutes: 5 });
}
