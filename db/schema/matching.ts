import { customType, index, integer, pgTable, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core';
import { streams } from './journal.ts';

// View tables by which a claim being typed finds the claims already logged (db/matching.ts).
// Words are compared byte by byte whatever the server's locale: cheaper, and the same everywhere.
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const claimId = () => uuid('claim_id').notNull().references(() => streams.id);

export const claimBands = pgTable('claim_bands', {
  claimId: claimId(),
  band: smallint('band').notNull(),
  hash: integer('hash').notNull(),
}, (table) => [primaryKey({ columns: [table.band, table.hash, table.claimId] }), index().on(table.claimId)]);

export const claimWords = pgTable('claim_words', {
  claimId: claimId(),
  word: plainText('word').notNull(),
}, (table) => [primaryKey({ columns: [table.word, table.claimId] }), index().on(table.claimId)]);
