import { saveLink } from '#db/sign-in-links.ts';
import { makeSecret } from '#lib/auth/secrets.ts';
import { unique } from './fixtures.ts';
import { newSource, PASSWORD, type Fields, type World } from './write-world.ts';

/** One request that is accepted as it stands. */
export type Example = {
  fields: Fields;
  /** What stands in the route for `[slug]`, `[userId]` … */
  params?: Record<string, string>;
  /** Whose session sends it; without it `world.everyone`'s, who holds every role. */
  cookie?: string;
  /** Where its texts are read, when that is not where its answer leads. */
  shownAt?: string;
  /** Undoes what the example had to set up. */
  done?: () => Promise<unknown>;
};

/*
 * Every write of the site, each with an example that is ACCEPTED as it stands; a route that is built and not listed
 * here fails writes.spec.ts. To add a route, add a line: make what it acts on from `world` and give a value to every
 * field it has. All that is hostile is derived from that example (hostile.ts), one field at a time, so that it is
 * that one thing which is refused; nothing needs to be said about a field, its example says what it is:
 *   a value with a blank in it      free text: HTML and right-to-left text are taken, and shown as text
 *   2025-05-01                      a date: one to come, and an end before its start, are refused
 *   an id, or the slug of a thing   names something: unknown ones and those of other things are refused
 *   https://…                       an address: one that is a script is refused
 *   `seen…` and `was`               the version the writer saw: any other is refused 412 with what changed
 *   a name with password or secret  a secret: only what breaks any text is tried on it
 * Whatever else stands there (a choice, a language, a number) takes no other text at all.
 * `example` is called anew for each request that is meant to be accepted, so its names have to be `unique`.
 */
export type WriteRoute = {
  example: (world: World) => Promise<Example> | Example;
  /** It ends the very session that sent it: sent again, it is refused 401. */
  endsSession?: true;
  /** Tries are counted in `rate_limits`, also refused ones. */
  countsTries?: true;
  /** It changes nothing that its `seen…` looks at, so the same may be sent twice. */
  keepsVersion?: true;
  /** The same for every example; `[slug]` is what was written. */
  shownAt?: string;
};

const reason = 'As the page itself shows it';

/** Routes below a claim: the example is sent about a fresh one. */
const onClaim = (fields: (claim: Awaited<ReturnType<World['claim']>>, world: World) => Promise<Fields> | Fields): WriteRoute['example'] =>
  async (world) => {
    const claim = await world.claim();
    return { params: { slug: claim.slug }, fields: await fields(claim, world) };
  };
const onPerson = (fields: Fields): WriteRoute['example'] =>
  async (world) => ({ params: { userId: (await world.person('researcher')).userId }, fields });

export const WRITES: Record<string, WriteRoute> = {
  '/api/claims': {
    example: async (world) => ({
      fields: {
        wording: unique('The harbour was closed on a Monday'), quote: 'We closed the harbour', kind: 'factual', language: 'en',
        visibility: 'public', said: '2025-05-01', topics: 'Harbours of the north', standing: 'likely', stance: 'supports',
        scope: { what: 'the harbour', where: 'in Example', when: 'in May', howMuch: 'all of it' },
        claimant: { id: (await world.party()).id }, source: newSource(),
      },
    }),
  },
  '/api/claims/[slug]/evidence': {
    example: onClaim(() => ({ stance: 'refutes', quote: 'It was open all day', note: 'From the log', source: newSource() })),
  },
  '/api/claims/[slug]/grades': {
    example: onClaim(async ({ slug, evidenceId }, world) => {
      const grade = { itemId: evidenceId, credibility: '2', reason, interest: 'They sell ships' };
      const { value } = await world.make(`/api/claims/${slug}/grades`, { ...grade, credibility: '3' }, world.everyone);
      return { ...grade, seenGradeId: value.id };
    }),
  },
  '/api/claims/[slug]/appearances': {
    example: onClaim(async (_claim, world) => ({
      happened: '2025-05-01', quote: 'The harbour is closed', wording: 'The port is closed',
      source: { id: (await world.source()).id }, party: { id: (await world.party()).id },
    })),
  },
  '/api/claims/[slug]/attributions': {
    example: onClaim(async (_claim, world) => ({
      standing: 'disputed', note: 'So the paper says', party: { name: unique('A Pilot'), kind: 'person' }, source: { id: (await world.source()).id },
    })),
  },
  '/api/claims/[slug]/rebuttals': {
    shownAt: '/claims/[slug]',
    example: onClaim(() => ({
      rebuttal: 'denial', wording: unique('The harbour was never closed'), quote: 'We never closed', standing: 'likely', said: '2025-05-02',
      note: 'The day after', party: { name: unique('A Port Office'), kind: 'organisation' }, source: newSource(),
    })),
  },
  '/api/claims/[slug]/relations': {
    example: onClaim(async (_claim, world) => ({ other: (await world.claim()).slug, kind: 'part-of', direction: 'from', note: 'One of two' })),
  },
  '/api/claims/[slug]/topics': { example: onClaim(() => ({ topics: 'Harbours of the south', seenTopics: 'harbours' })) },
  '/api/claims/[slug]/wordings': {
    example: onClaim(({ wordingId }) => ({ wording: unique('The harbour was closed for a day'), reason, seenWordingId: wordingId })),
  },
  '/api/claims/[slug]/visibility': { example: onClaim(() => ({ to: 'withheld', reason })) },
  '/api/claims/[slug]/withdrawals': { example: onClaim(({ evidenceId }) => ({ itemId: evidenceId, reason })) },
  '/api/claims/[slug]/corrections': {
    example: onClaim(({ evidenceId }) => ({
      itemId: evidenceId, class: 'error', stance: 'context', quote: 'It was open', note: 'A misreading', reason, seenSeq: 4,
    })),
  },
  '/api/claims/[slug]/proposals': {
    keepsVersion: true,
    example: onClaim(({ evidenceId, statusId }) => ({ to: 'supported', reason, evidenceIds: [evidenceId], seenStatusId: statusId })),
  },
  '/api/claims/[slug]/status': {
    example: onClaim(({ evidenceId, statusId }) => ({ to: 'disputed', reason, evidenceIds: [evidenceId], seenStatusId: statusId })),
  },
  '/api/claims/[slug]/votes': {
    example: onClaim(({ evidenceId }) => ({ value: '0.5', evidenceId, tag: 'single-source', text: 'Only one paper has it' })),
  },
  '/api/parties': {
    example: () => ({
      fields: { name: unique('A party of its own'), kind: 'person', publishes: true, address: 'https://example.org/them', description: 'They pilot ships' },
    }),
  },
  '/api/parties/[slug]/grades': {
    example: async (world) => {
      const { id, slug } = await world.outlet();
      await world.make(`/api/parties/${slug}/grades`, { grade: 'C', reason }, world.everyone);
      const [graded] = await world.pool<{ id: string }[]>`select id from entries where stream_id = ${id} and kind = 'outlet-graded'`;
      return { params: { slug }, fields: { grade: 'B', reason, seenGradeId: graded?.id } };
    },
  },
  '/api/grade-previews': {
    example: async (world) => ({ fields: { list: `domain,grade\n${(await world.outlet()).host},B`, reason } }),
  },
  '/api/grade-imports': {
    example: async (world) => {
      const { host, slug } = await world.outlet();
      return { shownAt: `/parties/${slug}`, fields: { list: `domain,grade\n${host},B`, reason } };
    },
  },
  '/api/parties/[slug]/names': {
    example: async (world) => ({ params: { slug: (await world.party()).slug }, fields: { name: unique('Another name'), reason, seenSeq: 1 } }),
  },
  '/api/sources': { example: () => ({ fields: newSource() }) },
  '/api/sources/[slug]/corrections': {
    example: async (world) => ({
      params: { slug: (await world.source()).slug },
      fields: {
        title: 'The right title', author: 'Bob Example', outlet: unique('The Other Gazette'), published: '2025-05-02', kind: 'secondary',
        class: 'error', reason, seenSeq: 1,
      },
    }),
  },
  // What is being typed need be no language yet.
  '/api/matches': { example: () => ({ fields: { wording: 'The harbour was closed', language: 'en or so' } }) },
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
  '/api/me/tokens': { example: async (world) => ({ cookie: (await world.person()).cookie, fields: { name: 'a token of mine' } }) },
  '/api/me/tokens/[tokenId]/revoke': {
    example: async (world) => {
      const person = await world.person();
      return { cookie: person.cookie, params: { tokenId: (await world.make('/api/me/tokens', { name: 'a token' }, person)).value.id ?? '' }, fields: {} };
    },
  },
};
