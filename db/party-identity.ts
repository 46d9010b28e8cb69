import type { On } from '#db/client.ts';

/** The party with this name, whatever its letter case and accents; the oldest where several have it. */
export async function findPartyByName(on: On, name: string): Promise<{ id: string; slug: string } | null> {
  const [party] = await on<{ id: string; slug: string }[]>`
    select stream_id as id, slug from parties
    where claimline_unaccent(lower(name)) collate "C" = claimline_unaccent(lower(${name})) order by stream_id limit 1`;
  return party ?? null;
}

/** The party that had this name and gave it up, whatever its letter case and accents; the latest where several did. */
export async function findPartyOnceCalled(on: On, name: string): Promise<{ id: string; slug: string; name: string } | null> {
  const [party] = await on<{ id: string; slug: string; name: string }[]>`
    select p.stream_id as id, p.slug, p.name from party_spans former join parties p on p.stream_id = former.party_id
    where former.reading = 'recorded' and not upper_inf(former.during) and p.name is not null
      and claimline_unaccent(lower(former.name)) collate "C" = claimline_unaccent(lower(${name}))
    order by former.since desc limit 1`;
  return party ?? null;
}

/** The party of this name; where none has it now, the one that had it. */
export async function findPartyByAnyName(on: On, name: string): Promise<{ id: string; slug: string } | null> {
  return (await findPartyByName(on, name)) ?? findPartyOnceCalled(on, name);
}
