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
    'indexes/index.cdx', 'pages/pages.jsonl',
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
