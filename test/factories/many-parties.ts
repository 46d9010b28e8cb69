import postgres from 'postgres';
import { testDatabase } from '#test/database/test-database.ts';

const FIRST = ['North', 'South', 'Harbour', 'Blue', 'Royal', 'National', 'Green', 'Silver', 'Castle', 'River', 'Summit', 'Evening'];
const SECOND = ['Trading', 'Shipping', 'Media', 'News', 'Research', 'Energy', 'Science', 'Policy', 'Health', 'Fisheries', 'Customs', 'Cloud', 'Bank', 'Press'];
const THIRD = ['Group', 'Company', 'Association', 'Foundation', 'Agency', 'Council', 'Holdings', 'International', 'Bureau', 'Office', 'Federation'];

/** Fills the table of parties with names of four words, for what has to stay quick among very many. No journal knows them. */
export async function fillParties(count: number): Promise<void> {
  const owner = postgres(testDatabase.url('owner'), { max: 1 });
  const names = Array.from({ length: count }, (_, n) => [FIRST[n % 12], SECOND[Math.floor(n / 12) % 14], THIRD[Math.floor(n / 168) % 11], `No ${n}`].join(' '));
  await owner`
    with named as (select gen_random_uuid() as id, name, 'filled-' || n as slug from unnest(${names}::text[]) with ordinality as given (name, n)),
      made as (insert into streams (id, kind, slug, head_seq, head_hash) select id, 'party', slug, 0, '' from named)
    insert into parties (stream_id, slug, kind, publishes, name) select id, slug, 'organisation', false, name from named`;
  await owner`analyze parties`;
  await owner.end();
}
