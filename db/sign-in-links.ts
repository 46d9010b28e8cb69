import type { On, Tx } from '#db/client.ts';

export type SignInLink = { purpose: 'first-admin' | 'reset'; userId: string | null };

/** Keeps a one-time link by its hash. */
export async function saveLink(
  on: On,
  link: SignInLink & { hash: string; minutes: number },
): Promise<void> {
  await on`
    insert into sign_in_links (hash, purpose, user_id, expires_at)
    values (${link.hash}, ${link.purpose}, ${link.userId}, now() + make_interval(mins => ${link.minutes}))`;
}

/** Marks a link as used and gives it; null when it is unknown, used or expired. Two at once: one gets it. */
export async function useLink(tx: Tx, hash: string, purpose: SignInLink['purpose']): Promise<SignInLink | null> {
  const [link] = await tx<SignInLink[]>`
    update sign_in_links set used_at = now()
    where hash = ${hash} and purpose = ${purpose} and used_at is null and expires_at > now()
    returning purpose, user_id`;
  return link ?? null;
}

/** The link as it could be used now, without using it; null when it could not. */
export async function findOpenLink(
  on: On, hash: string, purpose: SignInLink['purpose'],
): Promise<SignInLink | null> {
  const [link] = await on<SignInLink[]>`
    select purpose, user_id from sign_in_links
    where hash = ${hash} and purpose = ${purpose} and used_at is null and expires_at > now()`;
  return link ?? null;
}

/** Ends every unused link of one purpose, for one account or for nobody's. */
export async function endLinks(on: On, purpose: SignInLink['purpose'], userId: string | null): Promise<void> {
  await on`
    update sign_in_links set used_at = now()
    where purpose = ${purpose} and user_id is not distinct from ${userId} and used_at is null`;
}
