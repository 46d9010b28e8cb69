import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { buildWacz, type ArchivedCapture, type ArchiveInput } from './build-wacz.ts';

async function captureOf(id: string, address: string, html: string, gzip = true): Promise<ArchivedCapture> {
  const record = WARCRecord.create({
    url: address, date: '2025-05-03T09:00:00Z', type: 'response', warcVersion: 'WARC/1.1',
    statusline: 'HTTP/1.1 200 OK', httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
  }, [new TextEncoder().encode(html)]);
  return { id, address, title: `Page ${id}`, capturedAt: '2025-05-03T09:00:00.123Z', text: html, warc: await WARCSerializer.serialize(record, { gzip }) };
}

async function inputOf(): Promise<ArchiveInput> {
  return {
    title: 'A claim', description: 'Its captures', created: '2025-05-06T10:00:00.000Z',
    index: { address: 'https://claimline.example/claims/a-claim', html: '<!doctype html><title>Index</title>' },
    captures: [
      await captureOf('one', 'https://b.example.org/story?x=1', '<p>Seventy cards, 龙虾</p>'),
      await captureOf('two', 'https://a.example.org/', '<p>plain</p>', false),
    ],
  };
}

type Resource = { name: string; path: string; hash: string; bytes: number };
const hashOf = (content: Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`;
const json = <T>(content: Uint8Array | undefined) => JSON.parse(strFromU8(content ?? new Uint8Array())) as T;

test('it has the parts that a reader of the format looks for, and every file has the hash and size it says', async () => {
  const files = unzipSync(await buildWacz(await inputOf()));
  expect(Object.keys(files).sort()).toEqual([
    'archive/index.warc.gz', 'archive/one.warc.gz', 'archive/two.warc', 'datapackage-digest.json', 'datapackage.json',
    'indexes/index.cdx', 'indexes/index.cdx.gz', 'indexes/index.idx', 'pages/pages.jsonl',
  ]);
  const datapackage = json<{ wacz_version: string; profile: string; mainPageUrl: string; resources: Resource[] }>(files['datapackage.json']);
  expect(datapackage).toMatchObject({ wacz_version: '1.1.1', profile: 'data-package', mainPageUrl: 'https://claimline.example/claims/a-claim' });
  expect(datapackage.resources.map(({ path }) => path).sort()).toEqual(Object.keys(files).filter((path) => !path.startsWith('datapackage')).sort());
  for (const { path, hash, bytes } of datapackage.resources) {
    const content = files[path] ?? new Uint8Array();
    expect([path, hashOf(content), content.length]).toEqual([path, hash, bytes]);
  }
  expect(json<{ path: string; hash: string }>(files['datapackage-digest.json'])).toEqual({
    path: 'datapackage.json', hash: hashOf(files['datapackage.json'] ?? new Uint8Array()),
  });
});

test('each line of its index leads to a record that says the address and the words it should', async () => {
  const input = await inputOf();
  const files = unzipSync(await buildWacz(input));
  const lines = strFromU8(files['indexes/index.cdx'] ?? new Uint8Array()).trim().split('\n');
  expect(lines).toEqual(lines.toSorted());
  const seen = new Map<string, string>();
  for (const line of lines) {
    const [, timestamp, block = ''] = /^\S+ (\d{14}) (\{.*\})$/.exec(line) ?? [];
    expect(timestamp).toMatch(/^2025050/);
    const { url, filename, offset, length, status, mime } = JSON.parse(block) as Record<string, string>;
    expect([status, mime]).toEqual(['200', 'text/html']);
    const raw = (files[`archive/${filename}`] ?? new Uint8Array()).subarray(Number(offset), Number(offset) + Number(length));
    const record = await WARCParser.parse([filename?.endsWith('.gz') ? new Uint8Array(gunzipSync(raw)) : raw]);
    expect(record?.warcTargetURI).toBe(url);
    seen.set(url ?? '', await record?.contentText() ?? '');
  }
  expect([...seen.keys()].sort()).toEqual([input.index.address, ...input.captures.map(({ address }) => address)].sort());
  expect(seen.get('https://b.example.org/story?x=1')).toBe('<p>Seventy cards, 龙虾</p>');
});

test('its packed index says the same, block by block, each found by its place, length and hash', async () => {
  const one = await captureOf('many', 'https://c.example.org/', '<p>x</p>');
  const captures = Array.from({ length: 640 }, (_, n) => ({ ...one, id: `n${n}` }));
  const files = unzipSync(await buildWacz({ ...(await inputOf()), captures }));
  const [meta = '', ...entries] = strFromU8(files['indexes/index.idx'] ?? new Uint8Array()).trim().split('\n');
  expect(JSON.parse(meta.replace('!meta 0 ', ''))).toEqual({ format: 'cdxj-gzip-1.0', filename: 'index.cdx.gz' });
  const packed = files['indexes/index.cdx.gz'] ?? new Uint8Array();
  const blocks = entries.map((entry) => {
    const [, key = '', block = ''] = /^(\S+ \d{14}) (\{.*\})$/.exec(entry) ?? [];
    const { offset, length, digest } = JSON.parse(block) as { offset: number; length: number; digest: string };
    const bytes = packed.subarray(offset, offset + length);
    const text = gunzipSync(bytes).toString('utf8');
    expect([hashOf(bytes), text.startsWith(key)]).toEqual([digest, true]);
    return text;
  });
  expect(blocks).toHaveLength(3);
  expect(blocks.join('')).toBe(strFromU8(files['indexes/index.cdx'] ?? new Uint8Array()));
});

test('every record has the digests of its block and its payload', async () => {
  const files = unzipSync(await buildWacz(await inputOf()));
  const warcs = Object.keys(files).filter((name) => name.startsWith('archive/'));
  for (const name of warcs) {
    const raw = files[name] ?? new Uint8Array();
    const [head = '', ...rest] = (name.endsWith('.gz') ? gunzipSync(raw) : Buffer.from(raw)).toString('latin1').split('\r\n\r\n');
    const said = (header: string) => new RegExp(`^${header}: (.*)$`, 'm').exec(head.replaceAll('\r', ''))?.[1];
    const block = Buffer.from(rest.join('\r\n\r\n'), 'latin1').subarray(0, Number(said('Content-Length')));
    expect([name, said('WARC-Block-Digest'), said('WARC-Payload-Digest')]).toEqual([name, hashOf(block), hashOf(block.subarray(block.indexOf('\r\n\r\n') + 4))]);
  }
});

test('its list of pages names each capture with its moment and text, the index first', async () => {
  const files = unzipSync(await buildWacz(await inputOf()));
  const [head, ...pages] = strFromU8(files['pages/pages.jsonl'] ?? new Uint8Array()).trim().split('\n').map((line) => JSON.parse(line) as object);
  expect(head).toMatchObject({ format: 'json-pages-1.0', id: 'pages' });
  expect(pages).toMatchObject([
    { url: 'https://claimline.example/claims/a-claim', title: 'A claim' },
    { url: 'https://b.example.org/story?x=1', ts: '2025-05-03T09:00:00Z', text: '<p>Seventy cards, 龙虾</p>' },
    { url: 'https://a.example.org/' },
  ]);
});

test('WARCs are not compressed again, and the same captures give the same bytes', async () => {
  const input = await inputOf();
  const [one, two] = [await buildWacz(input), await buildWacz(input)];
  expect(Buffer.compare(one, two)).toBe(0);
  expect(Buffer.from(one).includes(Buffer.from(input.captures[0]?.warc ?? []))).toBe(true);
});

test('a claim without captures has an archive that opens all the same', async () => {
  const files = unzipSync(await buildWacz({ ...(await inputOf()), captures: [] }));
  expect(strFromU8(files['indexes/index.cdx'] ?? new Uint8Array()).trim().split('\n')).toHaveLength(1);
});
