import { randomBytes } from 'node:crypto';
import { on } from '#db/client.ts';

const shared = globalThis as typeof globalThis & { __claimline_secrets?: Map<string, Promise<string>> };
const known = (shared.__claimline_secrets ??= new Map());

/**
 * A secret of this site, made at random the first time it is asked for and shared by all its processes.
 * @param bytes how many random bytes it is made of; it comes back in hex.
 */
export function siteSecret(name: string, bytes: number): Promise<string> {
  const secret = known.get(name) ?? readOrMake(name, bytes);
  known.set(name, secret);
  secret.catch(() => known.delete(name));
  return secret;
}

async function readOrMake(name: string, bytes: number): Promise<string> {
  await on()`
    insert into site_secrets (name, value) values (${name}, ${randomBytes(bytes).toString('hex')})
    on conflict (name) do nothing`;
  const [row] = await on()<{ value: string }[]>`select value from site_secrets where name = ${name}`;
  if (!row) throw new Error(`the secret ${name} was not kept`);
  return row.value;
}
