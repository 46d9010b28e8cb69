import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { gradeOutlet } from './grade-outlet.ts';
import { gradesOf } from './grade-queries.ts';
import { importGrades } from './import-grades.ts';
import { planMark } from './grade-import.ts';
import { previewGrades, previewOf } from './preview-grades.ts';
import { recordParty } from './record-party.ts';

const reason = 'It corrects itself in the open';
const from = 'An invented list of 2026, in the public domain';
let made = 0;

/** An outlet with a document at a domain of its own. */
async function makeOutlet(host?: string) {
  made += 1;
  const researcher = await makeMember('researcher');
  const domain = host ?? `outlet-${made}.example`;
  const { value } = await recordSource(researcher, sourceFields({ address: `https://www.${domain}/story-${made}`, outlet: `Outlet ${made}` }));
  const [row] = await sql()<{ id: string; slug: string }[]>`
    select p.stream_id as id, p.slug from parties p join sources s on s.outlet_id = p.stream_id where s.stream_id = ${value.id}`;
  if (!row) throw new Error('no outlet was made');
  return { ...row, domain, sourceId: value.id, researcher };
}

async function entriesOf(id: string): Promise<number> {
  return (await gradesOf(id)).length;
}

describe('a grade of an outlet', () => {
  test('is inherited by every document of it, on every claim', async () => {
    const { slug, sourceId, researcher } = await makeOutlet();
    const claim = await makeClaim(researcher);
    await addEvidence(researcher, { slug: claim.slug, stance: 'supports', source: { id: sourceId } });
    await gradeOutlet(await makeMember('reviewer'), { slug, grade: 'B', reason });
    expect((await see(claim.slug)).view.evidence[0]?.source.outlet?.grade).toMatchObject({ grade: 'B', imported: false, reason });
  });

  test('of two given at once, one is told that it changed', async () => {
    const { slug, id } = await makeOutlet();
    const editor = await makeMember('editor');
    const results = await Promise.allSettled(['A', 'E'].map((grade) => gradeOutlet(editor, { slug, grade, reason })));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [last] = await gradesOf(id);
    expect((await refusalOf(gradeOutlet(editor, { slug, grade: 'C', reason }))).code).toBe('stale');
    await gradeOutlet(editor, { slug, grade: 'C', reason, seenGradeId: last?.entryId });
    expect((await gradesOf(id)).map(({ grade }) => grade)).toEqual(['C', last?.grade]);
  });

  test('is refused for a party that publishes nothing, for a letter that is none and without a reason', async () => {
    const { value } = await recordParty(await makeMember('researcher'), { name: 'A party that only speaks' });
    const editor = await makeMember('editor');
    expect((await refusalOf(gradeOutlet(editor, { slug: value.slug, grade: 'B', reason }))).code).toBe('not-an-outlet');
    const refused = await refusalOf(gradeOutlet(editor, { slug: value.slug, grade: 'G' }));
    expect(Object.keys(refused.fields ?? {}).sort()).toEqual(['grade', 'reason']);
  });
});

describe('an import', () => {
  test('imports no more and nothing else than its preview showed', async () => {
    const editor = await makeMember('editor');
    const [{ domain }, other] = [await makeOutlet(), await makeOutlet()];
    const list = `domain,grade\n${domain},B`;
    const seenPlan = planMark((await previewOf({ list }))?.planned ?? []);
    const more = await refusalOf(importGrades(editor, { list: `${list}\n${other.domain},E`, reason: from, seenPlan }));
    expect(more.fields?.list).toMatch(/something else than what you saw/);
    expect((await refusalOf(importGrades(editor, { list: list.replace('B', 'D'), reason: from, seenPlan }))).fields?.list).toBeDefined();
    expect((await importGrades(editor, { list: list.replace(',B', ', B '), reason: from, seenPlan })).value).toEqual({ graded: 1 });
  });

  test('is shown first and then gives its grades as a starting point, never over a person’s', async () => {
    const [one, other] = [await makeOutlet(), await makeOutlet()];
    const editor = await makeMember('editor');
    await gradeOutlet(editor, { slug: other.slug, grade: 'D', reason });
    const list = `Grade;Domain\nB;${one.domain}\nA;https://${other.domain}/\nC;elsewhere.example\n`;
    const { value, at } = await previewGrades(editor, { list, reason: from });
    expect(at).toMatch(/^\/desk\/outlets\?refused=[\w-]{36}#preview$/);
    expect(value).toMatchObject({ domains: 3, outlets: expect.arrayContaining([{ slug: one.slug, name: expect.any(String), verdict: 'given', grade: 'B' }]) });
    expect(await entriesOf(one.id)).toBe(0);
    await importGrades(editor, { list, reason: from });
    expect((await gradesOf(one.id))[0]).toMatchObject({ grade: 'B', imported: true, reason: from });
    expect((await gradesOf(other.id)).map(({ grade, imported }) => [grade, imported])).toEqual([['D', false]]);
    expect((await refusalOf(importGrades(editor, { list, reason: from }))).code).toBe('nothing-to-import');
    await importGrades(editor, { list: list.replace('B;', 'E;'), reason: from });
    expect((await gradesOf(one.id)).map(({ grade }) => grade)).toEqual(['E', 'B']);
  });

  test('a person’s grade given while a list is imported stands', async () => {
    const { slug, id, domain } = await makeOutlet();
    const editor = await makeMember('editor');
    const results = await Promise.allSettled([
      importGrades(editor, { list: `domain,grade\n${domain},E`, reason: from }), gradeOutlet(editor, { slug, grade: 'B', reason }),
    ]);
    const grades = await gradesOf(id);
    // Whoever came second saw the other: the person is told, or the import leaves it alone.
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(grades).toHaveLength(1);
  });

  test.each([
    ['a line with too few columns', 'domain,grade\nDOMAIN,B\nbad.example', /^Line 3: it has more or fewer columns/],
    ['quotes that never close', 'domain,grade\nDOMAIN,B\n"bad.example,B', /^Line 3: its quotation marks/],
    ['a line that is no domain', 'domain,grade\nDOMAIN,B\n<script>,B', /^Line 3: “<script>” is not a domain/],
    ['a grade that is none', 'domain,grade\nDOMAIN,B\nbad.example,Z', /^Line 3: “Z” is not a grade/],
    ['an endless line', `domain,grade\nDOMAIN,B\n${'x'.repeat(9000)}.example,B`, /^Line 3: it is too long/],
    ['more lines than are read at once', `domain,grade\nDOMAIN,B\n${'more.example,B\n'.repeat(20_000)}`, /^Line 20002: at most 20,000 lines/],
  ])('with %s is refused by its line, and nothing of it is imported', async (_what, list, sentence) => {
    const { id, domain } = await makeOutlet();
    const editor = await makeMember('editor');
    const sent = { list: list.replaceAll('DOMAIN', domain), reason: from };
    expect((await refusalOf(importGrades(editor, sent))).fields?.list).toMatch(sentence);
    expect((await refusalOf(previewGrades(editor, sent))).fields?.list).toMatch(sentence);
    expect(await previewOf(sent)).toBeNull();
    expect(await entriesOf(id)).toBe(0);
  });

  test('all that is wrong is told at once, in the preview as in the import', async () => {
    const editor = await makeMember('editor');
    const lines = ['<b>,B', 'a.example,Z', 'b.example,A', ...Array.from({ length: 6 }, (_, n) => `<${n}>,A`)];
    for (const act of [previewGrades, importGrades]) {
      const { fields } = await refusalOf(act(editor, { list: ['domain,grade', ...lines].join('\n'), words: '', reason: 'short' }));
      expect(Object.keys(fields).sort()).toEqual(['list', 'reason']);
      expect(fields.list).toMatch(/^Line 2: “<b>” is not a domain\.\nLine 3: “Z” is not a grade.*\nLine 5: .*\n.*\n.*\n3 more lines are wrong\.\nNothing was imported\.$/);
      const worse = await refusalOf(act(editor, { list: 'name,opinion\na.example,B', words: 'high', reason: '' }));
      expect(Object.keys(worse.fields).sort()).toEqual(['domainColumn', 'gradeColumn', 'reason', 'words']);
    }
  });

  test('a list of more than a mebibyte, without such columns or with words of no letter is refused', async () => {
    const editor = await makeMember('editor');
    const fieldsOf = async (input: object) => Object.keys((await refusalOf(importGrades(editor, { reason: from, ...input }))).fields ?? {});
    expect(await fieldsOf({ list: `domain,grade\n${'a.example,B\n'.repeat(100_000)}` })).toEqual(['list']);
    expect(await fieldsOf({ list: 'name,opinion\na,b' })).toEqual(['domainColumn', 'gradeColumn']);
    expect(await fieldsOf({ list: 'domain,opinion\na.example,b' })).toEqual(['gradeColumn']);
    expect(await fieldsOf({ list: 'domain,grade\na.example,B', words: 'high' })).toEqual(['words']);
  });
});

const DATA = ['../shared', '../../shared'].map((shared) => `${shared}/data/source-reputation`).find(existsSync) ?? '';

describe.skipIf(DATA === '')('lists as they are published', () => {
  test.each([
    ['domain_pc1.csv', {}, 10_000],
    ['mbfc-acl2020-corpus.tsv', { words: 'high=B, mixed=C, low=D', domainColumn: 'source_url_normalized' }, 700],
    ['perennial-status-2026.csv', { words: 'gr=B, nc=C, gu=D, d=E, b=E, m=F' }, 300],
  ])('%s is read whole', async (file, more, least) => {
    const plan = await previewOf({ list: readFileSync(`${DATA}/${file}`, 'utf8'), ...more });
    expect(plan?.list.domains).toBeGreaterThan(least);
  });

  test('a published list with one broken line is refused with that line, and read once it is mended', async () => {
    const list = readFileSync(`${DATA}/cred1_current.csv`, 'utf8');
    const refused = await refusalOf(previewGrades(await makeMember('editor'), { list, reason: from }));
    const line = Number(/^Line (\d+): “.*” is not a domain/.exec(refused.fields?.list ?? '')?.[1]);
    const mended = list.split('\n').filter((_, index) => index !== line - 1).join('\n');
    expect((await previewOf({ list: mended }))?.list.domains).toBeGreaterThan(2500);
  });
});
