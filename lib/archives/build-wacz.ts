import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { CDXIndexer, WARCRecord, WARCSerializer } from 'warcio';
import type { Instant } from '#lib/domain/time.ts';

/** One stored copy of a source, as an archive holds it. */
export type ArchivedCapture = {
  id: string; address: string; title: string | null; capturedAt: Instant; text: string | null;
  /** Its WARC, exactly as it is stored: gzipped record by record, or plain. */
  warc: Uint8Array;
};

export type ArchiveInput = {
  title: string; description: string; created: Instant;
  /** The page that opens first: what the archive holds and where each copy is from. */
  index: { address: string; html: string };
  captures: readonly ArchivedCapture[];
};

type Parts = Record<string, Uint8Array>;

/**
 * Packs captures into a WACZ (Web Archive Collection Zipped, version 1.1.1): the WARC of each as it is stored, an
 * index of their records, a list of pages with their text, an index page, and the SHA-256 of every file. The same
 * captures give the same bytes.
 */
export async function buildWacz(input: ArchiveInput): Promise<Uint8Array<ArrayBuffer>> {
  const archive = await archiveParts(input);
  const parts: Parts = {
    ...archive,
    ...packedIndex(await indexOf(archive)),
    'pages/pages.jsonl': bytes(pagesOf(input)),
  };
  const datapackage = bytes(datapackageOf(input, parts));
  const digest = bytes(`${JSON.stringify({ path: 'datapackage.json', hash: sha256(datapackage) }, null, 2)}\n`);
  return zipped({ 'datapackage.json': datapackage, 'datapackage-digest.json': digest, ...parts }, input.created);
}

async function archiveParts({ index, created, captures }: ArchiveInput): Promise<Parts> {
  const record = WARCRecord.create({
    url: index.address, date: secondsOf(created), type: 'response', warcVersion: 'WARC/1.1',
    warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${uuidOf(index.html)}>` },
    statusline: 'HTTP/1.1 200 OK', httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
  }, [bytes(index.html)]);
  const parts: Parts = { 'archive/index.warc.gz': await WARCSerializer.serialize(record, { gzip: true }) };
  for (const { id, warc } of captures) parts[`archive/${id}.warc${isGzipped(warc) ? '.gz' : ''}`] = warc;
  return parts;
}

// One line for each record that can be replayed, in the order of its key, as readers look it up by halves.
async function indexOf(archive: Parts): Promise<string> {
  const lines: string[] = [];
  for (const [path, warc] of Object.entries(archive)) {
    const indexer = new CDXIndexer({ format: 'cdxj' });
    const files = [{ filename: path.replace('archive/', ''), reader: [warc] as unknown as AsyncIterable<Uint8Array> }];
    for await (const record of indexer.iterIndex(files)) lines.push(indexer.serializeCDXJ(record));
  }
  return lines.map((line) => `${line.trimEnd()}\n`).toSorted().join('');
}

const LINES_PER_BLOCK = 300;

/**
 * The index as readers of the format look for it: plain, which some take, and gzipped in blocks with a list of them
 * (ZipNum), which others insist on.
 */
function packedIndex(cdx: string): Parts {
  const lines = cdx.trimEnd().split('\n');
  const blocks: Uint8Array[] = [];
  const entries = ['!meta 0 {"format":"cdxj-gzip-1.0","filename":"index.cdx.gz"}'];
  let offset = 0;
  for (let at = 0; at < lines.length; at += LINES_PER_BLOCK) {
    const block = gzipSync(`${lines.slice(at, at + LINES_PER_BLOCK).join('\n')}\n`);
    const key = (lines[at] ?? '').split(' ').slice(0, 2).join(' ');
    entries.push(`${key} ${JSON.stringify({ offset, length: block.length, digest: sha256(block), filename: 'index.cdx.gz' })}`);
    blocks.push(block);
    offset += block.length;
  }
  return { 'indexes/index.cdx': bytes(`${lines.join('\n')}\n`), 'indexes/index.cdx.gz': Buffer.concat(blocks), 'indexes/index.idx': bytes(`${entries.join('\n')}\n`) };
}

function pagesOf({ index, created, title, captures }: ArchiveInput): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true };
  const pages = captures.map(({ id, address, capturedAt, title: name, text }) =>
    ({ id, url: address, ts: secondsOf(capturedAt), ...(name !== null && { title: name }), ...(text !== null && { text }) }));
  const first = { id: 'index', url: index.address, ts: secondsOf(created), title };
  return [head, first, ...pages].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function datapackageOf({ title, description, created, index }: ArchiveInput, parts: Parts): string {
  return `${JSON.stringify({
    profile: 'data-package', wacz_version: '1.1.1', title, description, software: 'Claimline',
    created: secondsOf(created), mainPageUrl: index.address, mainPageDate: secondsOf(created),
    resources: Object.entries(parts).map(([path, content]) =>
      ({ name: path.replace(/^.*\//, ''), path, hash: sha256(content), bytes: content.length })),
  }, null, 2)}\n`;
}

// WARCs are stored as they are, so that a reader can fetch one record of them by its offset.
function zipped(parts: Parts, created: Instant): Uint8Array<ArrayBuffer> {
  const mtime = new Date(created);
  const files = Object.fromEntries(Object.entries(parts).map(([path, content]): [string, Zippable[string]] =>
    [path, [content, { level: path.endsWith('.gz') || path.startsWith('archive/') ? 0 : 6, mtime }]]));
  return new Uint8Array(zipSync(files));
}

function isGzipped(warc: Uint8Array): boolean {
  return warc[0] === 0x1f && warc[1] === 0x8b;
}

function secondsOf(at: Instant): string {
  return at.replace(/\.\d+Z$/, 'Z');
}

function sha256(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

// Named after what it holds: a random one would make two archives of the same captures differ.
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
