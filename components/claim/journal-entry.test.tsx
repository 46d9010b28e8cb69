import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { JournalLine } from '#lib/claims/journal-lines.ts';
import { journalOf } from '#test/factories/entries.ts';
import { JournalEntry } from './journal-entry.tsx';

const [entry] = journalOf('c', '2025-05-01T00:00:00.000Z', {
  kind: 'correction-made', body: { itemId: 'c-0', class: 'error', stance: 'refutes' }, texts: { reason: 'We misread it', note: 'It denies it' },
});
if (!entry) throw new Error('the journal is empty');
const LINE: JournalLine = {
  entry, hash: 'abcdefabcdef0', prevHash: null, by: 'Rosa',
  names: [{ kind: 'source', text: 'A <b>report</b>', at: '/sources/a-report' }],
  item: { entryId: 'c-0', seq: 7, kind: 'evidence-added' }, cites: [],
  changes: [{ field: 'stance', before: 'supports', after: 'refutes' }, { field: 'note', before: 'It says so', after: 'It denies it' }],
  passages: [{
    item: { entryId: 'c-1', seq: 9, kind: 'evidence-added' }, fate: 'changed', distance: 2,
    words: { before: 'Seventy cards were found', after: 'Seven cards were found' },
  }],
};
const html = renderToStaticMarkup(<ol><JournalEntry line={LINE} path="/claims/c" language="en" /></ol>);
const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('an entry links what it speaks of, on the page of the journal that has it', () => {
  expect(html).toContain('href="/claims/c/journal?before=8#entry-7"');
  expect(html).toMatch(/<dt>Source<\/dt><dd><a href="\/sources\/a-report">.*A &lt;b&gt;report&lt;\/b&gt;/);
});

test('a change stands with both values, said also to who does not see the stroke; a text stands once, under its name', () => {
  expect(words).toMatch(/Stance was: supports → is now: refutes/);
  expect(words).toMatch(/Note It taken out: says put in: denies taken out: so put in: it/);
  expect(words).toMatch(/Reason We misread it/);
  expect(words.match(/We misread it/g)).toHaveLength(1);
});

test('of a source that changed the entry says what became of the passage, word by word, and links the evidence', () => {
  expect(html).toContain('href="/claims/c/journal?before=10#entry-9"');
  expect(words).toMatch(/reads differently now: 2 characters of the quote differ\. taken out: Seventy put in: Seven cards were found/);
});

test('nothing that stood before or after a quote makes no empty line; what was erased still says so', () => {
  const bare = { ...LINE, changes: [], passages: [], entry: { ...entry, texts: { reason: null, note: ' \n ' } } } as unknown as JournalLine;
  const said = renderToStaticMarkup(<ol><JournalEntry line={bare} path="/claims/c" language="en" /></ol>);
  expect(said).toContain('Reason</dt>');
  expect(said).not.toContain('Note</dt>');
});
