import { defineConfig } from 'vitest/config';

const TESTS = '**/*.test.{ts,tsx}';
const elsewhere = ['node_modules/**', '.next/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit', include: [TESTS], exclude: [...elsewhere, '**/*.db.test.ts', '**/*.start.test.ts'], maxWorkers: 2, testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db', include: ['**/*.db.test.ts'], exclude: elsewhere, globalSetup: 'test/database/global-setup.ts',
          setupFiles: 'test/database/worker-setup.ts', maxWorkers: 2, testTimeout: 20_000, hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'start', include: ['**/*.start.test.ts'], exclude: elsewhere, fileParallelism: false,
          testTimeout: 120_000, hookTimeout: 120_000,
        },
      },
    ],
  },
});
