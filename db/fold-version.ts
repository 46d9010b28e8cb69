import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FOLD = 'lib/domain/fold/rows.ts';
const WRITER = 'db/views.ts';
// What is imported as a type alone changes no row.
const IMPORTED = /^(?:import|export)(?! type\b)[^;]*? from '(\.[^']+)'/gm;

/**
 * The version of the fold: a hash of the sources that make the rows of the view tables. Nobody has to remember to count
 * it up; a change that makes the same rows costs one fold too many.
 */
export function foldVersion(): string {
  const hash = createHash('sha256');
  for (const [path, source] of [...foldSources()].sort(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(path).update('\0').update(source).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** The sources that make the rows, by path: those of the fold, as far as its imports lead, and what writes them. */
export function foldSources(): Map<string, string> {
  const sources = new Map([[WRITER, readFileSync(join(ROOT, WRITER), 'utf8')]]);
  const waiting = [FOLD];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sources.has(path)) continue;
    const source = readFileSync(join(ROOT, path), 'utf8');
    sources.set(path, source);
    for (const [, named = ''] of source.matchAll(IMPORTED)) waiting.push(join(dirname(path), named));
  }
  return sources;
}
