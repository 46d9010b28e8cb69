import { expect, test } from 'vitest';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { makeClaim, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { claimCitations, sourceCitation } from './cite-sources.ts';

const search = (format: string) => new URLSearchParams({ format });
type Item = { id: string; title: string; URL: string };

test('a source is cited in each format, and in no other', async () => {
  const researcher = await makeMember('researcher');
  await makeClaim(researcher, { source: sourceFields({ title: 'A report to be cited', outlet: 'The Cited Paper', address: 'https://example.org/cited' }) });
  const file = await sourceCitation('a-report-to-be-cited', search('csl-json'));
  expect(file).toMatchObject({ name: 'a-report-to-be-cited.csl.json', type: expect.stringContaining('citationstyles') });
  expect(JSON.parse(String(file?.body))).toMatchObject([{ id: 'a-report-to-be-cited', URL: 'https://example.org/cited', 'container-title': 'The Cited Paper' }]);
  expect(String((await sourceCitation('a-report-to-be-cited', search('bibtex')))?.body)).toContain('@misc{a-report-to-be-cited,');
  expect(String((await sourceCitation('a-report-to-be-cited', search('ris')))?.body)).toContain('TI  - A report to be cited\r\n');
  expect((await refusalOf(sourceCitation('a-report-to-be-cited', search('docx')))).fields).toHaveProperty('format');
  expect(await sourceCitation('no-such-source', search('ris'))).toBeNull();
});

test('all sources that stand on a claim are cited once each; of a draft nothing is', async () => {
  const researcher = await makeMember('researcher');
  const [kept, struck] = [sourceFields({ title: 'Kept as evidence' }), sourceFields({ title: 'Withdrawn as evidence' })];
  const { slug } = await makeClaim(researcher, { source: sourceFields({ title: 'Where it was said' }), stance: 'context' });
  await addEvidence(researcher, { slug, stance: 'supports', source: kept });
  const { value } = await addEvidence(researcher, { slug, stance: 'supports', source: struck });
  await withdrawItem(researcher, { slug, itemId: value.id, reason: 'It speaks of something else' });
  const items = JSON.parse(String((await claimCitations(slug, search('csl-json')))?.body)) as Item[];
  expect(items.map(({ title }) => title)).toEqual(['Kept as evidence', 'Where it was said']);
  const draft = await makeClaim(researcher, { visibility: 'draft', source: kept });
  expect(await claimCitations(draft.slug, search('ris'))).toBeNull();
});
