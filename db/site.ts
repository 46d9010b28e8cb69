import type { On } from '#db/client.ts';

/** Whether the sample's cast was seeded here: the site then holds made-up findings about real firms. */
export async function holdsSample(on: On): Promise<boolean> {
  const rows = await on`select 1 from users where sample limit 1`;
  return rows.length > 0;
}
