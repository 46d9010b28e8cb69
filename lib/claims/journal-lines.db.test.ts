import { expect, test } from 'vitest';
import { makeClaim, makeClaimWithEvidence, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { addAppearance } from './add-appearance.ts';
import { attributeClaim } from './attribute-claim.ts';
import { changeStatus } from './change-status.ts';
import { getClaim, getJournal } from './claim-queries.ts';
import { correctItem } from './correct-item.ts';
import { relateClaims } from './relate-claims.ts';
import { rewordClaim } from './reword-claim.ts';
import { setVisibility } from './set-visibility.ts';
import { withdrawItem } from './withdraw-item.ts';

const reason = 'As the page itself shows it';
const linesOf = async (slug: string) => (await getJournal(slug))?.lines ?? [];

test('each entry names and links what it concerns, and tells what it changed', async () => {
  const editor = await makeMember('editor', 'researcher');
  const claim = await makeClaimWithEvidence();
  const { slug, evidenceId } = claim;
  await attributeClaim(editor, { slug, party: { name: 'Journal Press' }, standing: 'likely' });
  await addAppearance(editor, { slug, source: sourceFields({ title: 'Journal report' }), party: { name: 'Journal Press' } });
  await correctItem(editor, { slug, itemId: evidenceId, class: 'error', stance: 'refutes', reason, seenSeq: 4 });
  const before = (await getClaim(slug))?.view;
  await rewordClaim(editor, { slug, wording: 'Another wording of the claim', reason, seenWordingId: before?.wording.id });
  await changeStatus(editor, { slug, to: 'disputed', evidenceIds: [evidenceId], reason, seenStatusId: before?.status.id });
  await withdrawItem(editor, { slug, itemId: evidenceId, reason });
  const [withdrawn, decided, reworded, corrected, appeared, attributed, , logged] = await linesOf(slug);
  const evidence = { entryId: evidenceId, seq: 2, kind: 'evidence-added' };
  expect(attributed?.names).toEqual([{ kind: 'party', text: 'Journal Press', at: '/parties/journal-press' }]);
  expect(appeared?.names).toEqual(expect.arrayContaining([
    { kind: 'source', text: 'Journal report', at: '/sources/journal-report' }, { kind: 'party', text: 'Journal Press', at: '/parties/journal-press' },
  ]));
  expect(corrected).toMatchObject({ item: evidence, names: [{ kind: 'source' }], changes: [{ field: 'stance', before: 'supports', after: 'refutes' }] });
  expect(reworded?.changes).toMatchObject([{ field: 'wording', before: before?.wording.text, after: 'Another wording of the claim' }]);
  expect(decided).toMatchObject({ cites: [{ ...evidence, title: expect.stringMatching(/^Report/) }], changes: [{ field: 'status', before: 'unverified', after: 'disputed' }] });
  expect(withdrawn).toMatchObject({ item: evidence, by: editor.name });
  expect(logged).toMatchObject({ item: null, names: [], changes: [], cites: [] });
});

test('a linked claim is named until readers may not see it any more, and then nothing is told of the link', async () => {
  const editor = await makeMember('editor', 'researcher');
  const [here, other] = [await makeClaim(editor), await makeClaim(editor)];
  const { value: { id } } = await relateClaims(editor, { slug: here.slug, other: other.slug, kind: 'part-of', direction: 'from', note: 'Said of the other' });
  await correctItem(editor, { slug: here.slug, itemId: id, class: 'typo', note: 'Said better of the other', reason, seenSeq: 2 });
  const [, linked] = await linesOf(here.slug);
  expect(linked).toMatchObject({ names: [{ kind: 'claim', at: `/claims/${other.slug}` }], entry: { texts: { note: 'Said of the other' } } });
  await setVisibility(editor, { slug: other.slug, to: 'withheld', reason });
  const lines = await linesOf(here.slug);
  expect(lines.map(({ names }) => names)).toEqual([[], [], []]);
  expect(JSON.stringify(lines)).not.toMatch(/of the other/);
});
