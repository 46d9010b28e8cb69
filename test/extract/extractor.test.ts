import { afterAll, expect, test } from 'vitest';
import { createExtractor, ExtractionFailed } from '#lib/sources/extract/extractor.ts';

const hasty = createExtractor(1);
const patient = createExtractor();
afterAll(() => Promise.all([hasty.close(), patient.close()]));

const from = { address: null, contentType: null };

test('a page that takes too long is given up, and the next one is read', async () => {
  await expect(hasty.extract(Buffer.from('<p>text'), from)).rejects.toThrow(ExtractionFailed);
  await expect(hasty.extract(Buffer.from('<p>text'), from)).rejects.toThrow('too long');
});

test('pages asked for at once are read one after the other', async () => {
  const read = await Promise.all(['one', 'two', 'three'].map((word) => patient.extract(Buffer.from(`<p>${word}`), from)));
  expect(read.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});
