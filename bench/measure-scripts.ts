import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Running } from './http/processes.ts';
import { kilobytes, type Line } from './table.ts';

const PROJECT = join(import.meta.dirname, '..');
const WANTED_KB = 25;

// What every page loads, however empty it is.
const manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });

/** The scripts of a claim page, gzipped, without those that an empty Next page loads too. */
export async function measureScripts(site: Running, slug: string): Promise<Line> {
  const html = await (await fetch(`http://127.0.0.1:${site.port}/claims/${slug}`)).text();
  const { rootMainFiles, polyfillFiles } = manifest.parse(
    JSON.parse(readFileSync(join(PROJECT, '.next', 'build-manifest.json'), 'utf8')));
  const isEmptyPages = (path: string) => [...rootMainFiles, ...polyfillFiles].some((file) => path.includes(file));
  const named = html.match(/\/_next\/static\/[^"'\\ ?]+\.js/g) ?? [];
  const paths = [...new Set(named)];
  const own = await gzippedSize(site.port, paths.filter((path) => !isEmptyPages(path)));
  const empty = await gzippedSize(site.port, paths.filter(isEmptyPages));
  return {
    what: "scripts of a claim page above an empty page's", measured: kilobytes(own),
    beside: `${kilobytes(empty)} an empty page's`, wanted: `at most ${WANTED_KB} KB`,
  };
}

async function gzippedSize(port: number, paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes;
}
