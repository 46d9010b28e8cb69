import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// The rules go by path: a tree of its own has them. In the project's own a file that comes and goes would have a start that
// runs meanwhile build the site anew.
const tree = mkdtempSync(join(tmpdir(), 'claimline-borders-'));
copyFileSync('.oxlintrc.json', join(tree, '.oxlintrc.json'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function lintIn(folder: string, source: string): string {
  mkdirSync(join(tree, folder), { recursive: true });
  const file = join(folder, 'probe.ts');
  writeFileSync(join(tree, file), source);
  try {
    execFileSync(resolve('node_modules/.bin/oxlint'), ['--format=unix', '--no-ignore', file], { cwd: tree, encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

test.each([
  ['lib/domain', '#db/client.ts'],
  ['lib/domain', '#lib/boundary/run.ts'],
  ['lib/domain', 'node:crypto'],
  ['lib/domain', 'react'],
  ['db', '#lib/claims/log-claim.ts'],
  ['db', '#components/ui/button.tsx'],
  ['lib/claims', '#components/ui/button.tsx'],
  ['lib/claims', 'next/headers'],
  ['lib/claims', 'drizzle-orm'],
  ['lib/claims', 'postgres'],
  ['components/ui', '#db/client.ts'],
  ['components/ui', '#app/layout.tsx'],
  ['app', '#db/client.ts'],
  ['app', '#server/main.ts'],
])('%s may not import %s', (folder, module) => {
  expect(lintIn(folder, `import * as it from '${module}';\nexport const used = it;\n`)).toContain('no-restricted-imports');
});

test.each([
  ['lib/domain', '#lib/domain/status.ts'],
  ['db', '#lib/domain/status.ts'],
  ['lib/claims', '#db/client.ts'],
  ['components/ui', '#lib/domain/status.ts'],
  ['app', '#lib/claims/log-claim.ts'],
])('%s may import %s', (folder, module) => {
  expect(lintIn(folder, `import * as it from '${module}';\nexport const used = it;\n`)).not.toContain('no-restricted-imports');
});
