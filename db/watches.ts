import type { SourceKind } from '#lib/domain/glossary.ts';
import type { On } from '#db/client.ts';

export type DueSource = { sourceId: string; kind: SourceKind; address: string; failures: number };

/** When a source is looked at again, and how often in a row that failed. */
export async function setWatch(on: On, sourceId: string, hours: number, failures: number): Promise<void> {
  await on`
    insert into watches (source_id, due_at, failures) values (${sourceId}, clock_timestamp() + ${hours} * interval '1 hour', ${failures})
    on conflict (source_id) do update set due_at = excluded.due_at, failures = excluded.failures`;
}

export async function endWatch(on: On, sourceId: string): Promise<void> {
  await on`delete from watches where source_id = ${sourceId}`;
}

export async function watchedSource(on: On, sourceId: string): Promise<{ kind: SourceKind; failures: number } | null> {
  const [row] = await on<{ kind: SourceKind; failures: number }[]>`
    select s.kind, coalesce(w.failures, 0) as failures from sources s left join watches w on w.source_id = s.stream_id
    where s.stream_id = ${sourceId}`;
  return row ?? null;
}

/** The sources that are due and that standing evidence cites, the longest waiting first; no other process gets the same. */
export async function takeDueSources(on: On, limit: number): Promise<DueSource[]> {
  return on<DueSource[]>`
    select w.source_id, s.kind, s.address, w.failures from watches w join sources s on s.stream_id = w.source_id
    where w.due_at <= now() and s.address is not null
      and exists (select 1 from evidence e where e.source_id = w.source_id and (e.withdrawn_by is null or e.moved_to is not null))
    order by w.due_at limit ${limit} for update of w skip locked`;
}
