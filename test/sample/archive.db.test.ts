import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { sql } from '#db/client.ts';
import { claimArchive } from '#lib/archives/archive-claim.ts';
import { closeReader } from '#lib/captures/read-document.ts';
import { capturesOf, getCapture } from '#lib/captures/capture-queries.ts';
import { claim, loadSample, SLUGS } from './tell.ts';

let files: Record<string, Uint8Array>;

beforeAll(async () => {
  await loadSample();
  files = unzipSync((await claimArchive(SLUGS.C1))?.body as Uint8Array);
});
afterAll(() => closeReader());

const part = (name: string) => files[name] ?? new Uint8Array();
const json = <T>(name: string) => JSON.parse(strFromU8(part(name))) as T;
const hashOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

type Line = { url: string; filename: string; offset: string; length: string; status: string };
const lines = () => strFromU8(part('indexes/index.cdx')).trim().split('\n');

async function recordAt({ filename, offset, length }: Line) {
  const raw = part(`archive/${filename}`).subarray(Number(offset), Number(offset) + Number(length));
  return WARCParser.parse([filename.endsWith('.gz') ? new Uint8Array(gunzipSync(raw)) : raw]);
}

test('the sample keeps one copy, its own notes, by the story\'s clock, and C1 quotes it word for word', async () => {
  const copies = await sql()<{ sourceId: string }[]>`select source_id from captures`;
  expect(copies).toHaveLength(1);
  const [copy] = await capturesOf(copies[0]?.sourceId ?? '');
  expect(copy).toMatchObject({ state: 'stored', why: 'upload', mediaType: 'text/plain' });
  expect([copy?.askedAt, copy?.finishedAt].map((at) => at?.slice(0, 10))).toEqual(['2025-05-06', '2025-05-06']);
  const quoted = (await claim('C1')).view.evidence.find(({ source }) => source.id === copies[0]?.sourceId);
  expect(quoted).toMatchObject({ stance: 'context', excerpt: { captureId: copy?.id, distance: 0 } });
  expect((await getCapture(copy?.id ?? ''))?.text).toContain(quoted?.quote ?? 'no quote');
});

test('the archive of C1 passes its own checksums', () => {
  const { resources } = json<{ resources: { path: string; hash: string; bytes: number }[] }>('datapackage.json');
  expect(resources.map(({ path }) => path).sort()).toEqual(Object.keys(files).filter((path) => !path.startsWith('datapackage')).sort());
  for (const { path, hash, bytes } of resources) expect([path, hashOf(part(path)), part(path).length]).toEqual([path, hash, bytes]);
  expect(json('datapackage-digest.json')).toEqual({ path: 'datapackage.json', hash: hashOf(part('datapackage.json')) });
});

test('each line of its index leads to a whole record, whose bytes have the digest that it says', async () => {
  expect(lines()).toHaveLength(2);
  const said: string[] = [];
  for (const line of lines()) {
    const [, moment, block = ''] = /^\S+ (\d{14}) (\{.*\})$/.exec(line) ?? [];
    expect(moment).toMatch(/^2025/);
    const indexed = JSON.parse(block) as Line;
    const record = await recordAt(indexed);
    expect([record?.warcType, record?.warcTargetURI, indexed.status]).toEqual(['response', indexed.url, '200']);
    const body = (await record?.readFully(true)) ?? new Uint8Array();
    expect(record?.warcPayloadDigest).toBe(hashOf(body));
    said.push(strFromU8(body));
  }
  expect(said.filter((text) => text.startsWith('Notes of the desk on the customs case of 2023\n'))).toHaveLength(1);
});

test('its list of pages has the notes with their text', () => {
  const pages = strFromU8(part('pages/pages.jsonl')).trim().split('\n').slice(1).map((line) => JSON.parse(line) as { title: string; text?: string });
  expect(pages.find(({ title }) => title === 'Notes of the desk on the customs case of 2023')?.text).toContain('We did not have that announcement before us.');
});
