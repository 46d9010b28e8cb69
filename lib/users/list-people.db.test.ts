import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { createAccount } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import { readNameKey } from '#lib/boundary/pages.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { setRoles } from './set-roles.ts';
import { suspendAccount } from './suspend-account.ts';
import { listPeople, listPeopleFor } from './user-queries.ts';

let editor: Member;

beforeAll(async () => {
  editor = await makeMember('editor');
  await inTransaction(async (tx) => {
    for (const [name, email] of [['Zoë Ångström', 'zoe@harbour.example'], ['Émile 100%', 'e_mile@harbour.example'], ['Nobody Else', 'else@elsewhere.example']] as const) {
      await createAccount(tx, { name, email, hash: null, roles: [] });
    }
    for (let n = 0; n < 90; n += 1) await createAccount(tx, { name: `Crowd ${String(n).padStart(2, '0')}`, email: `crowd-${n}@example.org`, hash: null, roles: [] });
  });
});

const find = async (text: string) => (await listPeople(editor, { text, after: null })).people.map(({ name }) => name);

test.each([
  ['zoe', ['Zoë Ångström']], ['ANGSTROM', ['Zoë Ångström']], ['Harbour.EXAMPLE', ['Émile 100%', 'Zoë Ångström']], ['100%', ['Émile 100%']], ['e_mile', ['Émile 100%']],
  ['%', ['Émile 100%']], ['_', ['Émile 100%']], ['nobody at all', []], ["'; drop", []],
])('%j finds who has it in their name or address, and nobody else', async (text, names) => {
  expect(await find(text)).toEqual(names);
});

test('people are listed by name and paged by it, with how many they are', async () => {
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const page = await listPeople(editor, { text: 'crowd', after: readNameKey(next ?? '') ?? null });
    expect(page.count).toBe(90);
    expect(page.people.length).toBeLessThanOrEqual(40);
    seen.push(...page.people.map(({ name }) => name));
    next = page.next;
  } while (next !== null);
  expect(seen).toEqual(Array.from({ length: 90 }, (_, n) => `Crowd ${String(n).padStart(2, '0')}`));
});

test('nobody else is told who has an account, however they ask', async () => {
  for (const actor of [null, await makeMember('researcher'), await makeMember('reviewer')]) {
    expect(await listPeopleFor(actor, { text: 'zoe', after: null })).toBeNull();
  }
  expect((await refusalOf(listPeople(await makeMember(), { text: '', after: null }))).code).toBe('not-allowed');
});

test('after an act the list shows whose account it was, wherever they stand in it', async () => {
  const [person] = (await listPeople(editor, { text: 'Zoë', after: null })).people;
  if (!person) throw new Error('nobody');
  const acts = [
    setRoles(editor, { userId: person.userId, roles: ['reviewer'], was: [] }), suspendAccount(editor, { userId: person.userId, suspended: 'yes' }),
  ];
  for (const { at } of await Promise.all(acts)) expect(await find(new URL(at, 'https://example.org').searchParams.get('q') ?? '')).toEqual([person.name]);
});
