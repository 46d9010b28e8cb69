import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '#lib/domain/consensus/sha256.ts';

test('gives what another implementation gives, at every length around a block', () => {
  for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 128, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, k) => (k * 37 + length) % 256);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
