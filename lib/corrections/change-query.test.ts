import { expect, test } from 'vitest';
import { TOLD_KINDS } from '#lib/domain/changes.ts';
import { changesAddress, readChangeQuery } from './change-query.ts';

const ID = '01890000-0000-7000-8000-000000000000';

test('an address reads back as it was written, and a change begins at the latest', () => {
  const params = { kind: ['error', 'void'], party: ['nvidia'], topic: ['ärger'], before: [ID] };
  expect(readChangeQuery(params)).toMatchObject({ kinds: ['error', 'void'], party: 'nvidia', topic: 'ärger', before: ID });
  expect(changesAddress(params, { kind: ['void'] })).toBe('/corrections?kind=void&party=nvidia&topic=%C3%A4rger');
  expect(changesAddress(params, { before: [ID] }, '/corrections.atom')).toContain(`/corrections.atom?kind=error&kind=void&party=nvidia&topic=%C3%A4rger&before=${ID}`);
  expect(changesAddress({})).toBe('/corrections');
});

test('without a kind all are told but typos, and what is not ours is left alone', () => {
  expect(readChangeQuery({ kind: ' ', utm_source: 'elsewhere' })).toMatchObject({ kinds: TOLD_KINDS, params: {} });
});

test.each([
  ['kind', 'nonsense'], ['party', 'A Party'], ['topic', 'a/b'], ['topic', '%41'], ['before', '12'], ['before', `${ID}0`],
])('%s=%s cannot be read', (name, value) => {
  expect(readChangeQuery({ [name]: value })).toEqual({ wrong: name });
});
