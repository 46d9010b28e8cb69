import { beforeAll, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import { findAccountByEmail } from '#db/users.ts';
import { isPassword } from '#lib/auth/passwords.ts';
import { getClaim } from '#lib/claims/claim-queries.ts';
import type { CastMember } from '#lib/site/seed-sample/cast.ts';
import { countOrigins } from '#lib/domain/origins.ts';
import { isPastTerm } from '#lib/domain/review-term.ts';
import { getPolicies, getSite } from '#lib/site/site-queries.ts';
import { asOf, claim, loadSample, SLUGS, TIDIED } from './tell.ts';

let cast: CastMember[];

beforeAll(async () => {
  cast = await loadSample();
});

async function count(what: string, where = 'true'): Promise<number> {
  const [row] = await sql().unsafe<{ n: number }[]>(`select count(*)::int as n from ${what} where ${where}`);
  return row?.n ?? 0;
}

test('the site knows that it holds the sample', async () => {
  expect(await getSite()).toEqual({ sample: true });
});

test('the six claims of the case stand, with their sources, parties and evidence', async () => {
  for (const key of Object.keys(SLUGS) as (keyof typeof SLUGS)[]) expect((await claim(key)).sample).toBe(true);
  expect(await count('sources')).toBeGreaterThanOrEqual(12);
  expect(await count('parties')).toBeGreaterThanOrEqual(8);
  expect(await count('evidence')).toBeGreaterThanOrEqual(20);
});

test('every claim that was decided gives its reason and cites its own evidence', async () => {
  for (const key of Object.keys(SLUGS) as (keyof typeof SLUGS)[]) {
    const { view } = await claim(key);
    const own = view.evidence.map(({ id }) => id);
    for (const step of view.statuses.slice(1)) {
      expect(step.reason).not.toBe('');
      expect(own).toEqual(expect.arrayContaining(step.evidenceIds));
    }
  }
});

test('both candidates stand in the disputed attribution, each with its standing and sources', async () => {
  const { view } = await claim('C0');
  const standing = Object.fromEntries(view.attributions.map((one) => [one.party.name, one]));
  expect(standing.Matrixport).toMatchObject({ standing: 'disputed', independentSources: 1, source: { kind: 'tertiary' } });
  expect(standing.Anthropic?.standing).toBe('likely');
  // Six outlets name Anthropic, and all of them have it from one post.
  expect(standing.Anthropic).toMatchObject({ outlets: 6, independentSources: 1 });
});

test('the customs case counts as one origin, however many outlets report it, and satire as none', async () => {
  const { view } = await claim('C1');
  const supporting = view.evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source);
  expect(countOrigins(supporting)).toEqual({ outlets: 4, origins: 2 });
});

test('C1 to C3 are parts of the allegation and C5 answers each of them', async () => {
  const { view } = await claim('C0');
  const parts = view.relations.filter(({ kind, direction }) => kind === 'part-of' && direction === 'to');
  const statuses = Object.fromEntries(parts.map(({ other }) => [other.id, other.status]));
  const ids = await Promise.all((['C1', 'C2', 'C3'] as const).map(async (key) => (await claim(key)).view.id));
  expect(ids.map((id) => statuses[id])).toEqual(['supported', 'supported', 'unverifiable']);
  const denial = (await claim('C5')).view.relations.filter(({ direction }) => direction === 'from').map(({ other }) => other.id);
  expect(denial).toEqual(expect.arrayContaining(ids));
});

test('rebuttals go three deep', async () => {
  const [denial] = (await claim('C1')).view.relations.filter(({ kind }) => kind === 'rebuts');
  expect(denial).toMatchObject({ rebuttal: 'denial', other: { parties: [{ name: 'NVIDIA' }] } });
  const contrary = denial?.answers.find(({ rebuttal }) => rebuttal === 'contrary');
  expect(contrary?.other.parties[0]?.name).toBe("Tom's Hardware");
  expect(contrary?.answers[0]).toMatchObject({ rebuttal: 'clarification', other: { parties: [{ name: 'PCMag' }] } });
});

test('the satire is on the page and never counts', async () => {
  const { view } = await claim('C1');
  const satire = view.evidence.find(({ source }) => source.kind === 'satire');
  expect(satire).toMatchObject({ stance: 'supports', counts: false });
  expect(view.statuses.flatMap(({ evidenceIds }) => evidenceIds)).not.toContain(satire?.id);
});

test('the wording drifts from alongside to in, and the old wording stays', async () => {
  const { view } = await claim('C0');
  expect(view.appearances.find(({ source }) => source.language === 'pl')?.wording).toContain('hidden in live lobsters');
  expect(view.wordings).toHaveLength(2);
});

test('two mistakes are corrected in public, one of which changed a status', async () => {
  const [c1, c3] = [(await claim('C1')).view, (await claim('C3')).view];
  expect(c1.corrections).toMatchObject([{ class: 'error' }]);
  expect(c1.evidence.find(({ id }) => id === c1.corrections[0]?.itemId)?.note).toContain('without saying which dollars');
  expect(c3.corrections).toMatchObject([{ class: 'changed-status' }]);
  expect(c3.evidence.find(({ id }) => id === c3.corrections[0]?.itemId)?.stance).toBe('context');
  expect(c3.statuses.map(({ status }) => status)).toEqual(['unverified', 'disputed', 'void', 'under-review', 'unverifiable']);
});

test('the status that was voided is struck, by two editors', async () => {
  const { view, names } = await claim('C3');
  const [, disputed, voided] = view.statuses;
  expect(disputed?.voidedBy).toBe(voided?.id);
  expect(voided?.decidedBy.map((id) => names[id]).sort()).toEqual(['Astrid Sample', 'Edgar Sample']);
});

test('an assertion logged twice is one claim, with what was brought to both and the votes of neither moved', async () => {
  const [gone, stays] = [await getClaim(TIDIED.merged), await getClaim(TIDIED.into)];
  expect(gone?.view.mergedInto).toMatchObject({ claimId: stays?.view.id });
  expect(stays?.view.evidence.map(({ source, carriedFrom }) => [source.outlet?.name, carriedFrom?.how])).toEqual([['PCMag', undefined], ["Tom's Hardware", 'merge']]);
  expect(stays?.view.attributions.map(({ party }) => party.name)).toEqual(['PCMag']);
});

test('a wording that held a judgement and a fact is two claims, and the fact has its own evidence', async () => {
  const [whole, half] = [await getClaim(TIDIED.whole), await getClaim(TIDIED.half)];
  expect(whole?.view).toMatchObject({ wording: { text: 'The smuggling methods described are fanciful' }, splitInto: [{ claimId: half?.view.id }] });
  expect(whole?.view.evidence.map(({ quote }) => quote)).toEqual(['fanciful']);
  expect(half?.view.evidence.map(({ source, carriedFrom }) => [source.kind, carriedFrom?.how])).toEqual([['tertiary', 'split']]);
  expect(half?.view.relations).toMatchObject([{ kind: 'rebuts', rebuttal: 'undercut', direction: 'from' }]);
});

test('the desk has a scale of its own: a word of it is retired, and the status given under it keeps it', async () => {
  const { scales } = await getPolicies();
  expect(scales.map(({ scale }) => [scale.version, scale.labels.find(({ status }) => status === 'unverifiable')?.name])).toEqual([
    [2, 'Not settled'], [3, 'Cannot be settled'],
  ]);
  expect((await claim('C3')).view.status.label).toEqual({ version: 2, key: 'not-settled', name: 'Not settled' });
});

test('what was decided in May and looked at by nobody since is past its term, half a year later', async () => {
  for (const [key, checked] of [['C0', '2025-05-03'], ['C3', '2025-05-05'], ['C1', '2025-12-09']] as const) {
    const { view: { status } } = await claim(key);
    expect(status.checkedAt.slice(0, 10)).toBe(checked);
    expect(Date.parse(status.reviewBy ?? '') - Date.parse(status.checkedAt)).toBeLessThanOrEqual(181 * 86_400_000);
  }
  expect(isPastTerm((await claim('C3')).view.status.reviewBy, '2025-12-10T00:00:00.000Z')).toBe(true);
  expect(isPastTerm((await claim('C1')).view.status.reviewBy, '2025-12-10T00:00:00.000Z')).toBe(false);
});

test('on 1 May this site had recorded C1 as disputed, though it was knowable as supported', async () => {
  const end = '2025-05-01T23:59:59.999Z';
  expect((await claim('C1')).view.statuses.map(({ status }) => status)).toEqual(['unverified', 'disputed', 'supported']);
  expect((await asOf('C1', { recordedBy: end }))?.status.status).toBe('disputed');
  expect((await asOf('C1', { knownBy: end }))?.status.status).toBe('supported');
  expect((await asOf('C1', { recordedBy: '2025-05-03T23:59:59.999Z' }))?.status.status).toBe('supported');
});

test('eight reviewers disagree, some cannot judge, some change their mind, and few votes stay hidden', async () => {
  expect((await claim('C1')).tally).toMatchObject({ isShown: true, votes: 7, cannotJudge: 1 });
  expect((await claim('C3')).tally).toMatchObject({ isShown: true, cannotJudge: 1 });
  expect((await claim('C4')).tally.isShown).toBe(false);
  expect(await count('(select distinct actor_id from votes) voters')).toBe(8);
  expect(await count('votes', 'n > 1')).toBe(3);
  expect(await count('votes', 'quarters is null')).toBeGreaterThanOrEqual(3);
});

test('nobody votes on a claim that they logged or decided on', async () => {
  expect(await count(`votes v join claims c on c.stream_id = v.claim_id and c.logged_by = v.actor_id`)).toBe(0);
  expect(await count(`votes v join entries e on e.stream_id = v.claim_id and e.kind = 'status-changed'
    and e.body->'decidedBy' ? v.actor_id::text`)).toBe(0);
});

test('the cast can be signed in as, by role, and is marked as the sample\'s', async () => {
  expect(cast.map(({ role }) => role)).toEqual([
    'admin', 'editor', 'researcher', 'researcher', ...Array.from({ length: 8 }, () => 'reviewer'),
  ]);
  expect(new Set(cast.map(({ password }) => password)).size).toBe(12);
  for (const { role, email, password } of cast.slice(0, 3)) {
    const account = await findAccountByEmail(sql(), email);
    expect(account).toMatchObject({ sample: true, roles: expect.arrayContaining([role]) });
    expect(await isPassword(password, account?.hash ?? null)).toBe(true);
  }
});
