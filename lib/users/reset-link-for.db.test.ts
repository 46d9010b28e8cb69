import { expect, test } from 'vitest';
import { makeSignedUp } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { resetLinkFor } from './reset-link-for.ts';
import { resetPassword } from './reset-password.ts';

test('the only admin gets back in by a link from the terminal, and only the last link opens', async () => {
  const { email } = await makeSignedUp('admin');
  const [first, last] = [await resetLinkFor(email), await resetLinkFor(email.toUpperCase())];
  const use = (address: string | null) => resetPassword(null, { secret: address?.split('/').at(-1), password: 'another long password' }, { client: '127.0.0.9' });
  expect((await refusalOf(use(first))).code).toBe('link-used');
  expect((await use(last)).session).toBeTruthy();
});

test('an address nobody has gets no link', async () => {
  expect(await resetLinkFor('nobody-at-all@example.org')).toBeNull();
});
