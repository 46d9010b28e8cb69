import { describe, expect, test } from 'vitest';
import { newestEntryOf } from '#db/claims.ts';
import { on, sql } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { sessionCookie } from '#lib/auth/session.ts';
import { door } from '#lib/boundary/run.ts';
import { returnedForm } from '#lib/boundary/returned-form.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';
import { makeToken } from '#lib/users/make-token.ts';
import { setRoles } from '#lib/users/set-roles.ts';
import { suspendAccount } from '#lib/users/suspend-account.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { again, makeMember } from '#test/factories/member.ts';
import { castVote } from './cast-vote.ts';

type Claim = Awaited<ReturnType<typeof makeClaimWithEvidence>>;
type Fields = Record<string, unknown>;
type Answer = { status: number; sentence: string; fields: string[] };
const ORIGIN = 'http://127.0.0.1:3000';
const post = door(castVote);

const cookieOf = async ({ userId, sessionVersion }: Member) => (await sessionCookie({ userId, sessionVersion })).split(';')[0] ?? '';

function send(slug: string, headers: Record<string, string>, body: BodyInit): Promise<Response> {
  const request = new Request(`${ORIGIN}/api/claims/${slug}/votes`, { method: 'POST', headers: { origin: ORIGIN, ...headers }, body });
  return post(request, { params: Promise.resolve({ slug }) });
}

/** The same vote as a machine sends it and as a form without script does, with what each is told. */
const WAYS: Record<string, (claim: Claim, fields: Fields, who: Record<string, string>) => Promise<Answer>> = {
  JSON: async ({ slug }, fields, who) => {
    const answer = await send(slug, { accept: 'application/json', 'content-type': 'application/json', ...who }, JSON.stringify(fields));
    const { detail = '', fields: wrong = {} } = await answer.json() as { detail?: string; fields?: object };
    return { status: answer.status, sentence: detail, fields: Object.keys(wrong) };
  },
  'a form': async ({ slug }, fields, who) => {
    const path = `/desk/claims/${slug}/vote`;
    const form = new URLSearchParams({ back: path, ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])) });
    const answer = await send(slug, { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...who }, form);
    const back = new URL(answer.headers.get('location') ?? '/', ORIGIN);
    const shown = await returnedForm(path, Object.fromEntries(back.searchParams));
    return { status: answer.status, sentence: shown.problem?.title ?? back.pathname, fields: Object.keys(shown.problem?.fields ?? {}) };
  },
};

const right = async ({ slug, evidenceId }: Claim): Promise<Fields> =>
  ({ value: '0.75', evidenceId, tag: 'primary-source', text: 'The report says so.', seenSeq: await newestEntryOf(on(), slug) });

async function kept({ id }: Claim): Promise<number[]> {
  const [rows] = await sql()<{ votes: number; texts: number; log: number }[]>`
    select count(*)::int as votes, count(t.vote_id)::int as texts, count(l.vote_id)::int as log
    from votes v left join vote_texts t on t.vote_id = v.id left join vote_log l on l.vote_id = v.id where v.claim_id = ${id}`;
  return rows ? [rows.votes, rows.texts, rows.log] : [];
}

async function makeVoid({ slug, evidenceId }: Claim): Promise<void> {
  const decide = async (to: string) => {
    const { view } = await see(slug);
    await changeStatus(await makeMember('editor'), { slug, to, reason: 'As it has to be', evidenceIds: [evidenceId], seenStatusId: view.status.id, proposalId: view.proposals[0]?.id });
  };
  await decide('supported');
  for (let editor = 0; editor < 2 && (await see(slug)).view.status.status !== 'void'; editor += 1) await decide('void');
}

async function reword({ slug, researcher }: Claim): Promise<void> {
  await rewordClaim(researcher, { slug, wording: `Another wording of ${slug}`, reason: 'It says it more clearly', seenWordingId: (await see(slug)).view.wording.id });
}

async function merge({ slug }: Claim): Promise<void> {
  await mergeClaims(await makeMember('editor'), { slug, into: (await makeClaimWithEvidence()).slug, reason: 'They are one and the same' });
}

type Bad = [what: string, turn: (claim: Claim, member: Member) => Promise<unknown>, more: Fields, status: number, sentence: RegExp];
const nothing = async () => {};
const CASES: Bad[] = [
  ['on a claim that changed since it was read', reword, {}, 412, /changed this while you were writing/],
  ['on a version that does not exist yet', nothing, { seenSeq: 99_999 }, 412, /changed this while you were writing/],
  ['that does not say what was read', nothing, { seenSeq: '' }, 422, /Mend what is marked/],
  ['on a void claim', makeVoid, {}, 409, /declared void/],
  ['on a claim that was merged', merge, {}, 409, /was merged into another, at \/claims\//],
  ['of somebody who lost the role', async (_claim, { userId }) => setRoles(await makeMember('admin'), { userId, roles: [], was: ['reviewer'] }), {}, 403, /needs the role reviewer/],
];

describe.each(Object.entries(WAYS))('over %s', (way, sends) => {
  const expected = (status: number) => (way === 'JSON' ? status : 303);

  test.each(CASES)('a vote %s is refused with a sentence, and nothing of it is kept', async (_what, turn, more, status, sentence) => {
    const claim = await makeClaimWithEvidence();
    const member = await makeMember('reviewer');
    const fields = { ...(await right(claim)), ...more };
    await turn(claim, member);
    const answer = await sends(claim, fields, { cookie: await cookieOf(member) });
    expect([answer.status, answer.sentence]).toEqual([expected(status), expect.stringMatching(sentence)]);
    expect(await kept(claim)).toEqual([0, 0, 0]);
  });

  test.each<[string, unknown]>([
    ['weight', 5], ['assigned', true], ['seq', 1], ['claimSeq', 1], ['n', 9], ['blind', true], ['recordedAt', '2020-01-01T00:00:00.000Z'], ['quarters', 4],
    ['actorId', '01890000-0000-7000-8000-000000000000'], ['hash', 'f'.repeat(64)], ['interest', 'perhaps'], ['value', '0.99'], ['value', '1e400'], ['tag', 'because'],
  ])('a vote that brings a forged %s (%s) is refused beside that field, and nothing of it is kept', async (field, value) => {
    const claim = await makeClaimWithEvidence();
    const answer = await sends(claim, { ...(await right(claim)), [field]: value }, { cookie: await cookieOf(await makeMember('reviewer')) });
    expect([answer.status, answer.fields]).toEqual([expected(422), [field]]);
    expect(await kept(claim)).toEqual([0, 0, 0]);
  });

  test('a suspended reviewer is told so, or to sign in, and nothing of the vote is kept', async () => {
    const claim = await makeClaimWithEvidence();
    const member = await makeMember('reviewer');
    const { secret } = await makeToken(member, { name: 'a machine of mine' });
    const cookie = await cookieOf(member);
    await suspendAccount(await makeMember('admin'), { userId: member.userId, suspended: 'yes' });
    // A token rests with its account; only machines have one.
    const { sentence } = await WAYS.JSON?.(claim, await right(claim), { authorization: `Bearer ${secret}` }) ?? { sentence: '' };
    expect(sentence).toMatch(/account is suspended/);
    expect((await sends(claim, await right(claim), { cookie })).sentence).toMatch(/Sign in first|sign-in/);
    // Also one whose request was under way when it happened.
    await expect(castVote(member, { slug: claim.slug, ...(await right(claim)) })).rejects.toMatchObject({ code: 'suspended' });
    expect((await again(member)).roles.has('reviewer')).toBe(true);
    expect(await kept(claim)).toEqual([0, 0, 0]);
  });

  test('the right vote is taken, and with one key at once only once', async () => {
    const claim = await makeClaimWithEvidence();
    const who = { cookie: await cookieOf(await makeMember('reviewer')), 'idempotency-key': claim.id };
    const fields = { ...(await right(claim)), ...(way === 'JSON' ? {} : { idempotencyKey: claim.id }) };
    const answers = await Promise.all([1, 2, 3].map(() => sends(claim, fields, who)));
    expect(answers.map(({ status }) => status)).toEqual([1, 2, 3].map(() => expected(200)));
    expect((await kept(claim)).slice(0, 2)).toEqual([1, 1]);
  });
});
