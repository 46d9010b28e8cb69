import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { TRACE_KINDS } from '../../lib/domain/traces.ts';
import { captures } from './captures.ts';
import { streams } from './journal.ts';

/** By what a document is found among all others: hashes of its passages and of the addresses it links to. Only added to. */
export const sourceTraces = pgTable('source_traces', {
  kind: text('kind', { enum: TRACE_KINDS }).notNull(),
  hash: integer('hash').notNull(),
  sourceId: uuid('source_id').notNull().references(() => streams.id),
}, (table) => [primaryKey({ columns: [table.kind, table.hash, table.sourceId] }), index().on(table.sourceId)]);

/** Copies whose traces are kept. */
export const tracedCaptures = pgTable('traced_captures', { captureId: uuid('capture_id').primaryKey().references(() => captures.id) });
