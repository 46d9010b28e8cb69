import { saveLink } from '#db/sign-in-links.ts';
import { makeSecret } from '#lib/auth/secrets.ts';
import { unique } from './fixtures.ts';
import type { WriteRoute } from './write-route.ts';
import { PASSWORD, type Fields, type World } from './write-world.ts';

/** Somebody whom the epoch in force hears as one voice with another. */
async function inGroup({ pool, person }: World) {
  const one = await person('reviewer');
  const name = unique('pseudonym');
  await pool`insert into pseudonyms (actor_id, name) select actor_id, ${name} from users where id = ${one.userId}`;
  // The same epoch again, with one group more: the site reads every claim as before.
  await pool`
    insert into epochs (number, code_version, policy_version, policy, position, cutoff, exact, started_from, votes, raters, items,
      busy_raters, knows_viewpoints, hash, parameters, groups, seconds, made_at)
    select number + 1, code_version, policy_version, policy, position, cutoff, exact, started_from, votes, raters, items,
      busy_raters, knows_viewpoints, hash, parameters, groups || jsonb_build_array(jsonb_build_array(${name}::text, 'another')), seconds, made_at
    from epochs order by number desc limit 1`;
  return one;
}

const onPerson = (fields: Fields): WriteRoute['example'] =>
  async (world) => ({ params: { userId: (await world.person('researcher')).userId }, fields });

/** What is written of accounts and sessions. */
export const PEOPLE_WRITES: Record<string, WriteRoute> = {
  '/api/session': {
    countsTries: true,
    example: async (world) => ({ fields: { email: (await world.person()).email, password: PASSWORD } }),
  },
  '/api/session/end': { example: async (world) => ({ cookie: (await world.person()).cookie, fields: {} }) },
  '/api/users': {
    countsTries: true,
    example: () => ({ fields: { name: unique('A newcomer'), email: `${unique('new').replace(' ', '-')}@journeys.invalid`, password: PASSWORD } }),
  },
  '/api/users/[userId]/roles': { example: onPerson({ roles: ['reviewer'], was: ['researcher'] }) },
  '/api/users/[userId]/suspension': { example: onPerson({ suspended: 'yes' }) },
  '/api/users/[userId]/reset-links': { example: onPerson({}) },
  '/api/first-admin': {
    countsTries: true, shownAt: '/desk/account',
    example: async (world) => {
      // The link works on a site without an admin only: for as long as it is tried, all of them are the sample's.
      const admins = await world.pool<{ id: string }[]>`
        update users set sample = true where not sample and id in (select user_id from user_roles where role = 'admin') returning id`;
      const { secret, hash } = makeSecret();
      await saveLink(world.pool, { purpose: 'first-admin', userId: null, hash, minutes: 5 });
      const ids = admins.map(({ id }) => id);
      return {
        fields: { secret, name: unique('The first admin'), email: `${unique('first').replace(' ', '-')}@journeys.invalid`, password: PASSWORD },
        done: () => world.pool`update users set sample = false where id = any(${ids}::uuid[])`,
      };
    },
  },
  '/api/resets': {
    countsTries: true,
    example: async (world) => {
      const { userId } = await world.person();
      const { secret } = await world.make(`/api/users/${userId}/reset-links`, {}, world.everyone);
      return { fields: { secret: secret.split('/').at(-1), password: 'another password of theirs' } };
    },
  },
  '/api/me/password': {
    countsTries: true, endsSession: true,
    example: async (world) => ({ cookie: (await world.person()).cookie, fields: { password: PASSWORD, newPassword: 'another password of theirs' } }),
  },
  '/api/me/sessions/end': { endsSession: true, example: async (world) => ({ cookie: (await world.person()).cookie, fields: {} }) },
  '/api/me/ties': {
    example: async (world) => ({ cookie: (await world.person('reviewer')).cookie, fields: { party: { id: (await world.namedParty()).id }, tied: 'yes' } }),
  },
  '/api/me/appeals': {
    example: async (world) => ({ cookie: (await inGroup(world)).cookie, fields: { reason: 'We only read the same newspaper' } }),
  },
  '/api/appeals/[appealId]': {
    example: async (world) => {
      const appeal = await world.make('/api/me/appeals', { reason: 'We only read the same newspaper' }, await inGroup(world));
      return { params: { appealId: appeal.value.id ?? '' }, fields: { outcome: 'declined', reason: 'They were asked and did not answer' } };
    },
  },
  '/api/me/tokens': { example: async (world) => ({ cookie: (await world.person()).cookie, fields: { name: 'a token of mine' } }) },
  '/api/me/tokens/[tokenId]/revoke': {
    example: async (world) => {
      const person = await world.person();
      return { cookie: person.cookie, params: { tokenId: (await world.make('/api/me/tokens', { name: 'a token' }, person)).value.id ?? '' }, fields: {} };
    },
  },
};
