import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// Files are planted inside the folders themselves, because the rules go by path.
const planted: string[] = [];
afterAll(() => planted.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function lintIn(folder: string, source: string): string {
  const place = mkdtempSync(join(folder, 'border-probe-'));
  planted.push(place);
  const file = join(place, 'probe.ts');
  writeFileSync(file, source);
  try {
    execFileSync('node_modules/.bin/oxlint', ['--format=unix', '--no-ignore', file], { encoding: 'utf8' });
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
