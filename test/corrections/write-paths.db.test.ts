import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readJournal } from '#db/claim-streams.ts';
import { sql } from '#db/client.ts';
import { changesFeed } from '#lib/corrections/changes-feed.ts';
import { listChanges } from '#lib/corrections/change-queries.ts';
import { readChangeQuery } from '#lib/corrections/change-query.ts';
import { CHANGE_KINDS } from '#lib/domain/changes.ts';
import { ROLES } from '#lib/domain/glossary.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { OTHER_WRITES } from './other-writes.ts';
import { makeVoid, WRITE_PATHS, type Ground } from './write-paths.ts';

type Made = { id: string; streamId: string; kind: string };

/** The use cases behind the doors of the site, from its routes, each with the file it stands in. */
function useCases(): Map<string, string> {
  const routes = globSync('app/**/route.ts').map((file) => readFileSync(file, 'utf8'));
  return new Map(routes.flatMap((text) => [...text.matchAll(/door\((\w+)[,)]/g)].map(([, name = '']): [string, string] =>
    [name, new RegExp(`import {[^}]*\\b${name}\\b[^}]*} from '#([^']+)'`).exec(text)?.[1] ?? ''])));
}

async function makeGround(): Promise<Omit<Ground, 'onlyAfter'>> {
  const member = await makeMember(...ROLES);
  const { slug } = await makeClaim(member, { claimant: { name: `Claimant of ${Math.random()}` } });
  const { value: { id: evidenceId } } = await addEvidence(member, { slug, stance: 'supports', source: sourceFields() });
  const { places, view } = await see(slug);
  const lastOf = (id = '') => places[id]?.split('/').at(-1) ?? '';
  return {
    member, editors: [await makeMember('editor'), await makeMember('editor')], slug, evidenceId,
    partySlug: lastOf(view.attributions[0]?.party.id), sourceSlug: lastOf(view.evidence[0]?.source.id),
    otherSlug: (await makeClaim(member)).slug, draftSlug: (await makeClaim(member, { visibility: 'draft' })).slug,
  };
}

async function entryIds(): Promise<Set<string>> {
  return new Set((await sql()<{ id: string }[]>`select id from entries`).map(({ id }) => id));
}

async function entriesMadeBy(run: (onlyAfter: () => Promise<void>) => Promise<unknown>): Promise<Made[]> {
  let before = await entryIds();
  await run(async () => {
    before = await entryIds();
  });
  const after = await sql()<Made[]>`select id, stream_id, kind from entries order by id`;
  return after.filter(({ id }) => !before.has(id));
}

async function isInJournal({ id, streamId }: Made): Promise<boolean> {
  return (await readJournal(sql(), streamId, 2 ** 31 - 1, 500)).some(({ entry }) => entry.id === id);
}

async function told(ids: readonly string[]): Promise<[string, string][]> {
  const query = readChangeQuery({ kind: CHANGE_KINDS });
  if ('wrong' in query) throw new Error('the list does not know its own kinds');
  return (await listChanges(query)).lines.filter(({ id }) => ids.includes(id)).map(({ id, kind }) => [id, kind]);
}

test('every use case behind a door of the site is listed, as one that writes to the journal or as one that does not', () => {
  expect([...useCases().keys()].sort()).toEqual([...Object.keys(WRITE_PATHS), ...Object.keys(OTHER_WRITES)].sort());
});

test.each(Object.keys(OTHER_WRITES))('%s indeed has no way to write to the journal', (name) => {
  expect(readFileSync(useCases().get(name) ?? '', 'utf8')).not.toMatch(/append\.ts|change-claim\.ts|appendEntries/);
});

test.each(Object.entries(WRITE_PATHS))('what %s writes is found in its journal, and in the list of changes when it is one', async (_name, path) => {
  const ground = await makeGround();
  const made = await entriesMadeBy((onlyAfter) => path.run({ ...ground, onlyAfter }));
  expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(path.makes));
  for (const entry of made) expect(await isInJournal(entry), entry.kind).toBe(true);
  const lines = await told(made.map(({ id }) => id));
  expect(lines.map(([, kind]) => kind)).toEqual(path.told === undefined ? [] : [path.told]);
  for (const [id] of lines) expect(await changesFeed(new URLSearchParams())).toContain(`<id>urn:uuid:${id}</id>`);
});

test('a status that two editors make void is found as such', async () => {
  const ground = await makeGround();
  const made = await entriesMadeBy(() => makeVoid(ground));
  expect(made.map(({ kind }) => kind)).toEqual(['status-changed', 'status-proposed', 'status-changed']);
  expect((await told(made.map(({ id }) => id))).map(([, kind]) => kind)).toEqual(['void', 'status']);
});
