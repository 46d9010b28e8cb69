import { expect, test, unique } from './fixtures.ts';
import { hostileBodies, hostileBytes, hostileFields, isVersion, leavesOf, withLeaf, withPlanted } from './hostile.ts';
import { send, type Answer } from './raw-http.ts';
import { SITE } from './settings.ts';
import { countRows, expectRefused, makeForeign, misnamed, misplaced, otherVersion, readAsText, rowsOf, type Foreign } from './write-checks.ts';
import type { Example } from './write-route.ts';
import { WRITES } from './write-routes.ts';
import { openWorld, post, type Fields, type World } from './write-world.ts';

test.describe.configure({ timeout: 120_000 });

let world: World;
let foreign: Foreign[];

test.beforeAll(async () => {
  world = await openWorld();
  foreign = await makeForeign(world);
});
test.afterAll(() => world.pool.end());

const at = (route: string, params: Record<string, string> = {}) =>
  route.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
const cookieOf = (example: Example) => example.cookie ?? world.everyone.cookie;
const newKey = () => ({ 'idempotency-key': unique('a-key').replace(' ', '-') });

/** Sends an example's request, with another body, other headers or another place as asked. */
const sends = (address: string, example: Example) =>
  (body: unknown = example.fields, headers?: Record<string, string>, params = example.params) =>
    post(at(address, params), body, cookieOf(example), headers);

/** Runs `check` with a fresh example of every route, and gives how many there were that it had something to say about. */
async function withEach(check: (address: string, example: Example) => Promise<boolean>): Promise<number> {
  let checked = 0;
  for (const [address, route] of Object.entries(WRITES)) {
    await test.step(address, async () => {
      const example = await route.example(world);
      if (await check(address, example).finally(() => example.done?.())) checked += 1;
    });
  }
  return checked;
}

for (const [address, route] of Object.entries(WRITES)) {
  test(`${address} refuses each wrong thing in a right request with a sentence, and nothing is written`, async () => {
    const example = await route.example(world);
    const [{ fields }, send] = [example, sends(address, example)];
    const before = await countRows(world, route);
    for (const { what, body, field } of [...hostileFields(fields), ...hostileBodies(fields)]) {
      const problem = expectRefused(await send(body), what);
      if (field !== null && problem.fields) expect(Object.keys(problem.fields), what).toEqual([field]);
      if (/NUL|surrogate/.test(what)) expectRefused(await send(body, newKey()), what);
    }
    for (const { what, body, type } of hostileBytes(fields)) {
      for (const key of [{}, newKey()]) expectRefused(await send(body, { ...(type && { 'content-type': type }), ...key }), what);
    }
    for (const leaf of leavesOf(fields)) {
      for (const [what, body] of await misnamed(world.pool, fields, leaf, foreign)) expectRefused(await send(body), what);
    }
    for (const [what, params] of await misplaced(world.pool, example.params ?? {}, foreign)) expectRefused(await send(fields, {}, params), what);
    for (const [what, headers] of Object.entries(FOREIGN)) expect([what, (await send(fields, headers)).status]).toEqual([what, 403]);
    expect((await sendBare(address, example)).status, 'no Origin').toBe(403);
    expectRefused(await send(fields, { 'idempotency-key': 'no good key!' }), 'a broken idempotency key');
    expect(await countRows(world, route)).toEqual(before);
    // All of the above differs in one thing from what is taken.
    const taken = await send();
    await example.done?.();
    expect(taken.status, taken.text).toBe(200);
  });
}

const FOREIGN = {
  'a foreign Origin': { origin: 'https://elsewhere.example' },
  'an Origin of null': { origin: 'null' },
  'another port of this host': { origin: SITE.replace(/:\d+$/, ':1') },
  'a sibling by Sec-Fetch-Site': { 'sec-fetch-site': 'same-site' },
};

function sendBare(address: string, example: Example): Promise<Answer> {
  const headers = { cookie: cookieOf(example), accept: 'application/json', 'content-type': 'application/json' };
  return send({ method: 'POST', path: at(address, example.params), headers, body: JSON.stringify(example.fields) });
}

test('a plain form that is refused goes back to its page, and what was typed is all that is kept', async () => {
  await withEach(async (address, example) => {
    const before = await rowsOf(world.pool);
    const answer = await send({
      method: 'POST', path: at(address, example.params), body: 'colour=red&back=%2Fdesk',
      headers: { origin: SITE, cookie: cookieOf(example), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([answer.status, answer.headers.location], answer.text).toEqual([303, expect.stringMatching(/^\/desk\?refused=[\w-]{36}$/)]);
    expect(await rowsOf(world.pool)).toEqual({ ...before, form_returns: (before.form_returns ?? 0) + 1 });
    return true;
  });
});

test('sent again with its key each is done once, and the key is refused for anything else', async () => {
  await withEach(async (address, example) => {
    const [send, key, route] = [sends(address, example), newKey(), WRITES[address] ?? {}];
    const first = await send(example.fields, key);
    expect(first.status, first.text).toBe(200);
    const before = await rowsOf(world.pool);
    const [again, other] = [await send(example.fields, key), await send({ ...example.fields, colour: 'red' }, key)];
    if ('endsSession' in route) expect([again.status, other.status]).toEqual([401, 401]);
    else {
      const { secret: _, ...told } = JSON.parse(first.text) as Fields;
      expect([again.status, JSON.parse(again.text)]).toEqual([200, told]);
      expect([other.status, JSON.parse(other.text)]).toMatchObject([409, { code: 'key-reused' }]);
    }
    expect(await rowsOf(world.pool)).toEqual(before);
    return true;
  });
});

test('of two with one key at once one is done, and both hear of it', async () => {
  await withEach(async (address, example) => {
    const [send, key] = [sends(address, example), newKey()];
    const answers = await Promise.all([send(example.fields, key), send(example.fields, key)]);
    const taken = answers.filter(({ status }) => status === 200).map(({ text }) => (JSON.parse(text) as Fields).value);
    expect(taken.length, answers[1]?.text).toBeGreaterThan(0);
    expect(taken.at(-1)).toEqual(taken[0]);
    for (const answer of answers) expect(answer.status, answer.text).toBeLessThan(500);
    return true;
  });
});

test('a version that somebody moved on from is refused with what changed', async () => {
  const checked = await withEach(async (address, example) => {
    const versions = leavesOf(example.fields).filter(isVersion);
    const send = sends(address, example);
    const before = await rowsOf(world.pool);
    for (const leaf of versions) {
      const answer = await send(withLeaf(example.fields, leaf, otherVersion(leaf, foreign)));
      expect([leaf.name, answer.status], answer.text).toEqual([leaf.name, 412]);
      expect(expectRefused(answer, leaf.name).changed, answer.text).toBeTruthy();
    }
    expect(await rowsOf(world.pool)).toEqual(before);
    if (versions.length > 0) {
      expect((await send()).status).toBe(200);
      // What was taken once is of yesterday the second time.
      if (!WRITES[address]?.keepsVersion) expect((await send()).status, 'sent twice').toBe(412);
    }
    return versions.length > 0;
  });
  expect(checked).toBeGreaterThanOrEqual(5);
});

test('markup and right-to-left text are taken for text, and shown as that', async ({ browser }) => {
  const checked = await withEach(async (address, example) => {
    const planted = withPlanted(example.fields);
    if (!planted) return false;
    const answer = await sends(address, example)(planted.body);
    expect(answer.status, answer.text).toBe(200);
    const session = [answer.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? cookieOf(example);
    const { at: led, value } = JSON.parse(answer.text) as { at: string; value: Record<string, string> };
    const kept = async () => (await world.pool<{ text: string }[]>`select text from entry_texts where text = any(${planted.texts})`).map(({ text }) => text);
    const shown = example.shownAt === null ? await kept() : await readAsText(browser, example.shownAt ?? at(WRITES[address]?.shownAt ?? led, value), session);
    for (const text of planted.texts) expect(shown).toContain(text);
    return true;
  });
  expect(checked).toBeGreaterThanOrEqual(15);
});

test('a draft takes nothing from somebody who may not see it', async () => {
  const stranger = await world.person('researcher', 'reviewer');
  const { slug } = await world.claim({ visibility: 'draft' });
  for (const [address, { example }] of Object.entries(WRITES).filter(([route]) => route.startsWith('/api/claims/[slug]'))) {
    const { fields } = await example(world);
    const before = await rowsOf(world.pool);
    const answer = await post(at(address, { slug }), fields, stranger.cookie);
    expect([address, [403, 404].includes(answer.status)], answer.text).toEqual([address, true]);
    expect(await rowsOf(world.pool)).toEqual(before);
  }
});
