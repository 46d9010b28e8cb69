import { defineConfig } from '@playwright/test';
import { SITE } from './e2e/settings.ts';
import { systemChromium } from './scripts/testing/system-chromium.ts';

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  outputDir: 'test-results/journeys',
  use: {
    baseURL: SITE,
    launchOptions: {
      executablePath: systemChromium(),
      args: [
        // Chromium's own sandbox does not start as root, and it would look for updates where there is no network.
        '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    },
    // A trace of every journey costs a fifth of its processor time: ask for one with --trace on.
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'journeys', testIgnore: /(routes|writes|reader-pages)\.spec/ },
    // It compares two renders of every page, so nothing else may write between them.
    { name: 'reader pages', testMatch: /reader-pages\.spec/, dependencies: ['journeys'] },
    { name: 'routes', testMatch: /routes\.spec/, dependencies: ['reader pages'] },
    // It counts the rows of every table, so nothing else may write meanwhile.
    { name: 'writes', testMatch: /writes\.spec/, dependencies: ['routes'] },
  ],
  webServer: {
    command: 'node e2e/serve.ts',
    url: `${SITE}/api/health`,
    timeout: 300_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
