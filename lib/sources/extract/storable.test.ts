import { expect, test } from 'vitest';
import { SAYS_NOTHING } from './extract-text.ts';
import { storable } from './storable.ts';

const read = { ...SAYS_NOTHING, text: '', foundIn: {} };

test('NULs and halves of letters become the sign for what cannot be shown', () => {
  expect(storable({ ...read, title: 'a\0b', text: '\ud800 c 🦞', html: '\0', authors: ['Jane \udc00 Doe'], language: '\0' }))
    .toEqual({ ...read, title: 'a\uFFFDb', text: '\uFFFD c 🦞', html: '\uFFFD', authors: ['Jane \uFFFD Doe'], language: '\uFFFD' });
});

test('names lose what no form takes, and keep joiners; a text keeps all it had', () => {
  const [marked, plain] = ['\u202Eھ\u200Cب\u0007\u00AD', 'ھ\u200Cب'];
  expect(storable({ ...read, title: marked, siteName: marked, authors: [marked], text: marked }))
    .toEqual({ ...read, title: plain, siteName: plain, authors: [plain], text: marked });
});

test('what was not found stays so', () => expect(storable(read)).toEqual(read));
