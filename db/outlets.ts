import type { OutletGrade } from '#lib/domain/glossary.ts';
import type { On } from '#db/client.ts';

/** Whether a party published a source that is recorded here. */
export async function publishesHere(on: On, partyId: string): Promise<boolean> {
  const rows = await on`select 1 from sources where outlet_id = ${partyId} limit 1`;
  return rows.length > 0;
}

export type OutletOnRecord = {
  id: string; slug: string; name: string | null; grade: OutletGrade | null; gradeImported: boolean | null;
  /** Its own address, as it was given. */
  address: string | null;
  /** The hosts its documents are at. */
  hosts: string[];
};

/** Every outlet with the hosts by which a list of domains can name it, by name. */
export async function outletsOnRecord(on: On): Promise<OutletOnRecord[]> {
  return on<OutletOnRecord[]>`
    select p.stream_id as id, p.slug, p.name, p.grade, p.grade_imported, p.address, coalesce(at.hosts, '{}') as hosts
    from parties p left join (
      select outlet_id, array_agg(distinct split_part(address_key, '/', 1)) filter (where address_key is not null) as hosts
      from sources where outlet_id is not null group by outlet_id
    ) at on at.outlet_id = p.stream_id
    where p.publishes or at.outlet_id is not null
    order by claimline_unaccent(lower(p.name)) collate "C", p.stream_id`;
}
