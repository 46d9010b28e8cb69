import { beforeAll, expect, test } from 'vitest';
import { findCapture } from '#db/captures.ts';
import { on } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { SentFile } from '#lib/boundary/body.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { makeClaim } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { makePdf } from '#test/factories/pdf.ts';
import { getCapture } from './capture-queries.ts';
import { handInFile } from './hand-in-file.ts';
import { runCapture } from './run-capture.ts';

let researcher: Member;
let slug: string;

beforeAll(async () => {
  researcher = await makeMember('researcher');
  const { value } = await recordSource(researcher, { title: 'A paper without an address', kind: 'primary' });
  slug = value.slug;
  const claim = await makeClaim(researcher);
  await addEvidence(researcher, { slug: claim.slug, stance: 'context', source: { id: value.id } });
});

const file = (bytes: Uint8Array | string, name = 'paper', type = '') => new SentFile(name, type, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]);

test.each([
  ['text/html', file('<!doctype html><title>A page</title><p>What it says', 'page.exe'), 'What it says'], ['text/plain', file('Plain words', 'notes.txt', 'text/plain'), 'Plain words'],
  ['application/pdf', file(makePdf(['First page here', 'Second page here']), 'x.html', 'text/html'), 'First page here\n\n\f\nSecond page here'.replace('\n\n', '\n')],
  ['image/png', file(PNG, 'picture.txt', 'text/plain'), ''], ['image/jpeg', file(JPEG, 'picture.jpg', 'image/jpeg'), ''],
])('%s is known by its bytes, kept and read', async (mediaType, sent, text) => {
  const { value } = await handInFile(researcher, { slug, file: sent });
  await runCapture({ captureId: value.id });
  expect(await findCapture(on(), value.id)).toMatchObject({ state: 'stored', why: 'upload', mediaType, fileName: sent.name });
  expect((await getCapture(value.id))?.text).toBe(text);
});

test.each([
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])], ['an archive', Buffer.from('504b03041400000000000000000000000000', 'hex')],
  ['bytes that say they are text', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7])], ['a film', Buffer.from('000000206674797069736f6d00000200', 'hex')],
])('%s is refused, whatever it is called', async (_name, bytes) => {
  const refusal = await refusalOf(handInFile(researcher, { slug, file: file(bytes, 'page.html', 'text/html') }));
  expect([refusal.code, Object.keys(refusal.fields)]).toEqual(['invalid-input', ['file']]);
});

test('no file, an empty one, and words in its place are refused; so is who records no sources', async () => {
  for (const sent of [undefined, file(''), 'words', []]) {
    expect((await refusalOf(handInFile(researcher, { slug, file: sent }))).fields).toHaveProperty('file');
  }
  expect((await refusalOf(handInFile(await makeMember(), { slug, file: file('<p>x') }))).code).toBe('not-allowed');
  expect((await refusalOf(handInFile(researcher, { slug: 'no-such-source', file: file('<p>x') }))).code).toBe('not-found');
});

test('a machine hands it in as JSON', async () => {
  const { value } = await handInFile(researcher, { slug, file: { type: 'text/plain', base64: Buffer.from('Plain words').toString('base64') } });
  await runCapture({ captureId: value.id });
  expect((await getCapture(value.id))?.text).toBe('Plain words');
  for (const wrong of [{ type: 'text/plain', base64: 'no base64!' }, { type: 'text/plain', base64: '' }, { type: 'film', base64: 'eA==' }, {}]) {
    expect((await refusalOf(handInFile(researcher, { slug, file: wrong }))).code).toBe('invalid-input');
  }
});

test('a broken PDF is kept, and says that nothing was read', async () => {
  const { value } = await handInFile(researcher, { slug, file: file('%PDF-1.4\nnothing of a PDF follows') });
  await runCapture({ captureId: value.id });
  expect(await findCapture(on(), value.id)).toMatchObject({ state: 'stored', mediaType: 'application/pdf', textHash: null });
});

const ld = (fields: string) => `<!doctype html><script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script><p>What the page says`;

test.each([
  ['a NUL in its JSON', ld('"headline":"The har\\u0000bour was closed","author":{"name":"Jane\\u0000 Doe"}')],
  ['half a letter in its JSON', ld('"headline":"The harbour \\ud800 was closed","author":{"name":"Jane \\udc00 Doe"},"publisher":{"name":"The \\udfff Post"}')],
  ['a NUL far down in its text', `<!doctype html><title>The harbour</title><p>${'so it is said '.repeat(500)}\0 What the page says`],
  ['control characters', ld('"headline":"The \\u0001 harbour \\u007f \\u202e was closed","author":{"name":"Jane \\u0007 Doe"}')],
  ['a day beyond the calendar', ld('"headline":"The harbour","datePublished":"275760-09-13T00:00:00Z"')],
  ['a day before it', ld('"headline":"The harbour","datePublished":"-000001-01-01"')],
  ['the year nought', ld('"headline":"The harbour","datePublished":"0000-00-00","inLanguage":"\\u0000"')],
  ['a day to come', ld('"headline":"The harbour","datePublished":"9999-12-31"')],
])('a page with %s is read, kept, and fills in what nobody typed', async (name, page) => {
  const { value: source } = await recordSource(researcher, { address: `https://example.org/${encodeURIComponent(name)}`, kind: 'primary' });
  const claim = await makeClaim(researcher);
  await addEvidence(researcher, { slug: claim.slug, stance: 'context', source: { id: source.id } });
  const { value } = await handInFile(researcher, { slug: source.slug, file: file(page, 'page.html', 'text/html') });
  await runCapture({ captureId: value.id });
  expect(await findCapture(on(), value.id)).toMatchObject({ state: 'stored' });
  const found = await getCapture(value.id);
  expect(found?.text).toContain('What the page says');
  expect(found?.source.title).toMatch(/har\uFFFD?bour/);
  expect(found?.source.title).not.toMatch(/[\u0001\u007F\u202E]/);
});
