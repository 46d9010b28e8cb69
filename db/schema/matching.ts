import { customType, index, integer, pgTable, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core';

// View tables by which a claim being typed finds the claims already logged (db/matching.ts).
// Words are compared byte by byte whatever the server's locale: cheaper, and the same everywhere.
const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
// Some thirty rows a claim, always replaced together with the claim's own row: a key would only slow a bulk load.
const claimId = () => uuid('claim_id').notNull();

export const claimBands = pgTable('claim_bands', {
  claimId: claimId(),
  band: smallint('band').notNull(),
  hash: integer('hash').notNull(),
}, (table) => [primaryKey({ columns: [table.band, table.hash, table.claimId] }), index().on(table.claimId)]);

export const claimWords = pgTable('claim_words', {
  claimId: claimId(),
  word: plainText('word').notNull(),
}, (table) => [primaryKey({ columns: [table.word, table.claimId] }), index().on(table.claimId)]);
