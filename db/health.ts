import { on } from '#db/client.ts';

export type JournalHealth = {
  entries: number;
  /** The newest entry: when it was recorded and its hash. Null while the journal is empty. */
  head: { recordedAt: string; hash: string } | null;
  protected: 'roles and triggers' | 'triggers only';
};

/** How the journal stands, and what keeps it from being changed by the site's own connection. */
export async function journalHealth(): Promise<JournalHealth> {
  const [row] = await on()<{ entries: number; recordedAt: string | null; hash: string | null; mayChange: boolean }[]>`
    select (select coalesce(sum(head_seq), 0)::int from streams) as entries, head.recorded_at, head.hash,
      has_table_privilege('entries', 'UPDATE') or has_table_privilege('entries', 'DELETE')
        or has_table_privilege('entries', 'TRUNCATE') as may_change
    from (select 1) one
    left join lateral (
      select recorded_at, hash from entries order by recorded_at desc, id desc limit 1
    ) head on true`;
  if (!row) throw new Error('The database gave no answer about the journal.');
  return {
    entries: row.entries,
    head: row.recordedAt && row.hash ? { recordedAt: row.recordedAt, hash: row.hash } : null,
    protected: row.mayChange ? 'triggers only' : 'roles and triggers',
  };
}

/** Whether nobody ever wrote anything here: no entry, no user. */
export async function isEmptyDatabase(): Promise<boolean> {
  const [row] = await on()<{ isEmpty: boolean }[]>`
    select not exists (select 1 from entries) and not exists (select 1 from users) as is_empty`;
  return row?.isEmpty === true;
}
