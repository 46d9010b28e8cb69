import type { On } from '#db/client.ts';

/** Whether this site was opened with the sample; false also before it was opened at all. */
export async function holdsSample(on: On): Promise<boolean> {
  const [row] = await on<{ sample: boolean }[]>`
    select coalesce(bool_or((e.body->>'sample')::boolean), false) as sample
    from streams s join entries e on e.stream_id = s.id
    where s.kind = 'site' and s.slug = 'site' and e.kind = 'site-opened'`;
  return row?.sample === true;
}
