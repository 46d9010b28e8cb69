import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// What ends up in the production build, or decides how it is made.
const SOURCES = [
  'app', 'components', 'db', 'lib', 'public', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs',
  'tsconfig.json', 'package.json', 'package-lock.json',
];
const NOT_BUILT = /\.test\.tsx?$|\.sql$|(^|\/)\.|tsbuildinfo$/;

/** One hash of all that the production build is made from. */
export function sourceHash(project: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of SOURCES.flatMap((name) => filesBelow(project, name))) {
    hash.update(path).update('\0').update(readFileSync(join(project, path))).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(project: string, path: string): string[] {
  if (NOT_BUILT.test(path)) return [];
  const stats = statSync(join(project, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(join(project, path)).sort().flatMap((name) => filesBelow(project, `${path}/${name}`));
}
