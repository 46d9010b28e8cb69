import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIST_PARAMS, listAddress, readListQuery } from './list-query.ts';

test.each([
  ['status', { status: 'rumoured' }],
  ['status', { status: ['disputed', 'rumoured'] }],
  ['kind', { kind: 'gossip' }],
  ['party', { party: '../../etc' }],
  ['party', { party: ['nvidia', 'anthropic'] }],
  ['said-from', { 'said-from': '3 May' }],
  ['said-to', { 'said-to': '2025-02-30' }],
  ['said-to', { 'said-from': '2025', 'said-to': '2024' }],
  ['language', { language: 'the English one' }],
  ['after', { after: 'bm90IGEgY3Vyc29y' }],
  ['after', { after: '\0' }],
  ['q', { q: 'x'.repeat(501) }],
  ['q', { q: 'half a \ud800 letter' }],
  ['topic', { topic: 'nul\0' }],
])('%s that cannot be read is named: %j', (name, given) => {
  expect(readListQuery(given)).toMatchObject({ wrong: name });
});

test('an address is read into filters, blanks and foreign parameters left out', () => {
  expect(readListQuery({
    q: ' live lobsters ', status: ['supported', 'disputed', 'disputed'], kind: '', 'said-from': '2023', 'said-to': '2025-05',
    party: 'nvidia', utm_source: 'elsewhere',
  })).toMatchObject({
    after: null,
    filters: {
      text: 'live lobsters', statuses: ['supported', 'disputed'], kinds: [], party: 'nvidia', topic: null,
      saidFrom: '2023-01-01T00:00:00.000Z', saidTo: '2025-06-01T00:00:00.000Z',
    },
  });
});

test('a change of the list goes back to its first page, and turning a page keeps the rest', () => {
  const params = { q: ['lobsters & co'], status: ['disputed'], after: ['abc'] };
  expect(listAddress(params, { status: [] })).toBe('/claims?q=lobsters+%26+co');
  expect(listAddress(params, { after: ['def'] })).toBe('/claims?q=lobsters+%26+co&status=disputed&after=def');
  expect(listAddress({})).toBe('/claims');
});

test('whatever the address holds, it is read or refused by name', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...LIST_PARAMS), fc.string({ unit: 'binary' })), (given) => {
    const read = readListQuery(given);
    expect('wrong' in read ? LIST_PARAMS.includes(read.wrong) : read.params !== undefined).toBe(true);
  }));
});
