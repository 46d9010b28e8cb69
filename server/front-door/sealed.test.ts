import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { SEALED, SEALED_POLICY } from '#lib/boundary/sealed-policy.ts';
import { securePage } from './render.ts';

function secured(headers: Record<string, string>) {
  const sent = new Map(Object.entries(headers));
  const res = { setHeader: (name: string, value: string) => void sent.set(name, value), removeHeader: (name: string) => void sent.delete(name) };
  const finished = { status: 200, headers: { 'content-type': 'text/html', ...headers }, body: Buffer.from('<p>words') };
  securePage({ headers: {} } as IncomingMessage, res as unknown as ServerResponse, finished);
  return { sent, kept: finished.headers as Record<string, string> };
}

test('a sealed page keeps the policy that seals it, also in the cache, and the mark goes no further', () => {
  const { sent, kept } = secured({ [SEALED]: 'yes' });
  for (const headers of [Object.fromEntries(sent), kept]) {
    expect(headers['content-security-policy']).toBe(SEALED_POLICY);
    expect(headers).not.toHaveProperty(SEALED);
  }
  expect(SEALED_POLICY).toMatch(/^sandbox;/);
});

test('a page of our own gets our own policy', () => {
  expect(secured({}).sent.get('content-security-policy')).toMatch(/^default-src 'self'/);
});
