import { inTransaction, usePool, type Pool } from '#db/client.ts';
import { createAccount } from '#db/users.ts';
import { hashPassword } from '#lib/auth/passwords.ts';
import { sessionCookie } from '#lib/auth/session.ts';
import { ROLES, type Role } from '#lib/domain/glossary.ts';
import { openDatabase } from './database.ts';
import { unique } from './fixtures.ts';
import { send, type Answer } from './raw-http.ts';
import { SITE } from './settings.ts';

type Person = { userId: string; email: string; cookie: string };
type ClaimFacts = { id: string; slug: string; seq: number; statusId: string; wordingId: string; evidenceId: string };
export type Fields = Record<string, unknown>;

/** The password of everybody whom a world makes. */
export const PASSWORD = 'a password of the journeys';

/** What the examples of the routes act on and act with. Everything in it is made afresh and is nobody else's. */
export type World = {
  pool: Pool;
  /** Holds every role, and sends the requests unless an example says who does. */
  everyone: Person;
  person(...roles: Role[]): Promise<Person>;
  /** A public claim that somebody else logged, with topics, a claimant and one piece of evidence. */
  claim(more?: Fields): Promise<ClaimFacts>;
  party(): Promise<{ id: string; slug: string }>;
  /** A party that a public claim names. */
  namedParty(): Promise<{ id: string }>;
  /** A party that publishes, at a host of its own. */
  outlet(): Promise<{ id: string; slug: string; host: string }>;
  source(): Promise<{ id: string; slug: string }>;
  /** Writes as somebody, and gives the answer's JSON: for what an example needs to be there. */
  make(path: string, fields: Fields, as?: Person): Promise<{ value: Record<string, string>; secret: string }>;
};

/** Sends JSON as a machine does that holds somebody's session. */
export function post(path: string, body: unknown, cookie: string, headers: Record<string, string> = {}): Promise<Answer> {
  return send({
    method: 'POST', path,
    headers: { origin: SITE, cookie, accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  });
}

/** A source that is not recorded yet, as a form names it: every field of it given. */
export function newSource(): Fields {
  const title = unique('A report on the harbour');
  return {
    address: `https://example.org/${title.replaceAll(' ', '-')}`, title, kind: 'primary', published: '2025-05-01',
    outlet: unique('The Example Gazette'), author: 'Ann Example', language: 'en',
  };
}

/** Opens a world on the site's database. Its accounts get their sessions without signing in, which is counted. */
export async function openWorld(): Promise<World> {
  const pool = openDatabase();
  usePool(pool);
  const hash = await hashPassword(PASSWORD);
  const person = async (...roles: Role[]): Promise<Person> => {
    const email = `${unique('somebody').replace(' ', '-')}@journeys.invalid`;
    const made = await inTransaction((tx) => createAccount(tx, { email, name: unique('Somebody'), hash, roles }));
    if (!made) throw new Error('the address is taken');
    const cookie = (await sessionCookie({ userId: made.id, sessionVersion: 1 })).split(';')[0] ?? '';
    return { userId: made.id, email, cookie };
  };
  const [everyone, author] = [await person(...ROLES), await person('researcher')];
  const make: World['make'] = async (path, fields, as = author) => {
    const answer = await post(path, fields, as.cookie);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
    return JSON.parse(answer.text) as { value: Record<string, string>; secret: string };
  };
  const named = async (path: string, fields: Fields) => {
    const { value: { id = '', slug = '' } } = await make(path, fields);
    return { id, slug };
  };
  return {
    pool, everyone, person, make,
    claim: async (more = {}) => factsOf(pool, (await named('/api/claims', {
      wording: unique('A claim of the journeys about the harbour'), topics: 'Harbours', claimant: { name: unique('A Harbour Master') },
      source: newSource(), stance: 'supports', ...more,
    })).slug),
    namedParty: async () => {
      const name = unique('A party of a claim of the journeys');
      await named('/api/claims', { wording: unique('A claim of the journeys about a party'), claimant: { name } });
      const [party] = await pool<{ id: string }[]>`select stream_id as id from parties where name = ${name}`;
      if (!party) throw new Error(`${name} is not there`);
      return party;
    },
    party: () => named('/api/parties', { name: unique('A party of the journeys') }),
    outlet: async () => {
      const host = `${unique('gazette').replace(' ', '-')}.example`;
      return { host, ...(await named('/api/parties', { name: unique('A Gazette'), publishes: true, address: `https://${host}/` })) };
    },
    source: () => named('/api/sources', newSource()),
  };
}

async function factsOf(pool: Pool, slug: string): Promise<ClaimFacts> {
  const [facts] = await pool<ClaimFacts[]>`
    select c.stream_id as id, c.slug, c.seq, c.status_entry_id as status_id,
      (select entry_id from wordings w where w.claim_id = c.stream_id order by n desc limit 1) as wording_id,
      (select entry_id from evidence e where e.claim_id = c.stream_id limit 1) as evidence_id
    from claims c where slug = ${slug}`;
  if (!facts) throw new Error(`${slug} is not there`);
  return facts;
}
