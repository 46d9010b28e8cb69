import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { READINGS } from '#lib/domain/as-of.ts';
import { tstzrange } from './claim-spans.ts';
import { instant, streams } from './journal.ts';

/** What a party was called, and from when to when, in each reading. */
export const partySpans = pgTable('party_spans', {
  partyId: uuid('party_id').notNull().references(() => streams.id),
  reading: text('reading', { enum: READINGS }).notNull(),
  since: instant('since').notNull(),
  during: tstzrange('during').notNull(),
  /** null: erased. */
  name: text('name'),
}, (table) => [
  primaryKey({ columns: [table.partyId, table.reading, table.since] }),
  // The names that were given up, for who looks a party up by one: few, and apart from those that stand.
  index('party_spans_former').on(sql`(claimline_unaccent(lower(${table.name})) collate "C")`)
    .where(sql`${table.reading} = 'recorded' and not upper_inf(${table.during})`),
]);
