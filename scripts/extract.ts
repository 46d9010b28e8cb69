import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import { createExtractor, type Extractor } from '#lib/sources/extract/extractor.ts';

const USAGE = 'Say which page: npm run -s extract -- page.html [--url ADDRESS], or a folder of pages.';

const { values, positionals } = parseArgs({ options: { url: { type: 'string' } }, allowPositionals: true });
const extractor = createExtractor();
process.exitCode = await printAll(positionals[0]);
await extractor.close();

/** Prints what one page says of itself, or of each page in a folder, a line of JSON each. */
async function printAll(path: string | undefined): Promise<number> {
  if (path === undefined || positionals.length > 1) return complain(USAGE);
  const found = await stat(path).catch(() => null);
  if (!found) return complain(`There is no file or folder ${path}.`);
  if (!found.isDirectory()) return printOne(path, {});
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.(html?|xhtml)(\.gz)?$/i.test(name)).toSorted();
  let worst = names.length === 0 ? complain(`No page ends in .html below ${path}.`) : 0;
  for (const name of names) worst = Math.max(worst, await printOne(join(path, name), { file: name }));
  return worst;
}

async function printOne(path: string, first: { file?: string }): Promise<number> {
  try {
    const read = await readFile(path);
    const bytes = read[0] === 0x1f && read[1] === 0x8b ? gunzipSync(read, { maxOutputLength: 64 * 1024 * 1024 }) : read;
    const { title, authors, publishedAt, publishedPrecision, siteName, language, canonicalUrl, text, foundIn } = await pageOf(extractor, bytes);
    console.log(JSON.stringify({
      ...first, title, authors, publishedAt, publishedPrecision, siteName, language, canonicalUrl, text, foundIn,
    }));
    return 0;
  } catch (error) {
    return complain(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// What a file is called says little: a PDF is read as one, and what is no text at all is not read as a page.
async function pageOf(reader: Extractor, bytes: Uint8Array) {
  const type = await fileTypeFromBuffer(bytes);
  const contentType = type?.mime === 'application/pdf' ? type.mime : null;
  if (type && !contentType && type.mime !== 'application/xml') throw new Error(`it is no page but ${type.mime}`);
  return reader.extract(bytes, { address: values.url ?? null, contentType });
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
