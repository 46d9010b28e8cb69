import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './journal.ts';

/** Which version of the fold made the view tables: one row, or none before the first fold. */
export const foldStamp = pgTable('fold_stamp', {
  one: boolean('one').primaryKey().default(true),
  version: text('version').notNull(),
  foldedAt: instant('folded_at').notNull().default(sql`date_trunc('milliseconds', clock_timestamp())`),
}, (table) => [check('one_row', sql`${table.one}`)]);
