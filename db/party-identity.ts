import type { On } from '#db/client.ts';

/** The party with this name, whatever its letter case and accents; the oldest where several have it. */
export async function findPartyByName(on: On, name: string): Promise<{ id: string; slug: string } | null> {
  const [party] = await on<{ id: string; slug: string }[]>`
    select stream_id as id, slug from parties
    where claimline_unaccent(lower(name)) collate "C" = claimline_unaccent(lower(${name})) order by stream_id limit 1`;
  return party ?? null;
}
