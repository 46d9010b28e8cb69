import { createHash } from 'node:crypto';
import { WARCParser } from 'warcio';
import { expect, test } from 'vitest';
import { warcOf } from './warc.ts';

const body = Buffer.from('<p>the article, with an é');

async function records(bytes: Uint8Array) {
  const found: { type: string | null; target: string | null | undefined; digest: string | null | undefined; status: unknown; headers: string; text: string }[] = [];
  for await (const record of new WARCParser([bytes])) {
    const text = await record.contentText();
    found.push({
      type: record.warcType ?? null, target: record.warcTargetURI, digest: record.warcPayloadDigest, status: record.httpHeaders?.statusCode,
      headers: record.httpHeaders?.toString() ?? '', text,
    });
  }
  return found;
}

test('an answer is a WARC file that a reader of the format reads back, with its digest', async () => {
  const [info, response, ...rest] = await records(await warcOf({
    address: 'https://news.example.org/a', status: 200, body, at: new Date('2025-05-01T12:00:00Z'),
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-length': '7', 'set-cookie': 'session=1', 'x-odd': 'a\r\nb: c' },
  }));
  expect(rest).toEqual([]);
  expect(info?.type).toBe('warcinfo');
  expect(response).toMatchObject({ type: 'response', target: 'https://news.example.org/a', text: body.toString() });
  expect(Number(response?.status)).toBe(200);
  expect(response?.headers).toMatch(/x-archive-orig-content-encoding: gzip/i);
  expect(response?.headers).not.toMatch(/session|^b: c|^content-encoding/im);
  expect(response?.headers).toMatch(new RegExp(`content-length: ${body.length}`, 'i'));
  expect(response?.digest).toBe(`sha256:${createHash('sha256').update(body).digest('hex')}`);
});
