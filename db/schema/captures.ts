import { sql } from 'drizzle-orm';
import { customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { CAPTURE_STATES, CAPTURE_WHYS } from '#lib/domain/captures.ts';
import { actors, entries, instant, streams } from './journal.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Bytes by their SHA-256, each kept once; `packing` says how `bytes` are packed. */
export const blobs = pgTable('blobs', {
  hash: text('hash').primaryKey(),
  size: integer('size').notNull(),
  packing: text('packing', { enum: ['none', 'br'] }).notNull(),
  bytes: bytea('bytes').notNull(),
});

const hash = (name: string) => text(name).references(() => blobs.hash);

/** Tries to keep a copy of a document: asked for, running, stored or failed. Of looks that found the same in a row, the first and the latest. */
export const captures = pgTable('captures', {
  id: uuid('id').primaryKey(),
  sourceId: uuid('source_id').references(() => streams.id),
  address: text('address'),
  addressKey: text('address_key'),
  why: text('why', { enum: CAPTURE_WHYS }).notNull(),
  state: text('state', { enum: CAPTURE_STATES }).notNull(),
  problem: text('problem'),
  askedBy: uuid('asked_by').notNull().references(() => actors.id),
  askedAt: instant('asked_at').notNull(),
  finishedAt: instant('finished_at'),
  finalAddress: text('final_address'),
  status: integer('status'),
  steps: jsonb('steps'),
  headers: jsonb('headers'),
  mediaType: text('media_type'),
  fileName: text('file_name'),
  bodyHash: hash('body_hash'),
  warcHash: hash('warc_hash'),
  textHash: hash('text_hash'),
  htmlHash: hash('html_hash'),
  // What the document says of itself and where; kept as it was read, whatever a person corrected.
  found: jsonb('found'),
  extractor: integer('extractor'),
  entryId: uuid('entry_id').references(() => entries.id),
}, (table) => [index().on(table.sourceId, table.id), index().on(table.addressKey, table.id), index().on(table.askedBy, table.askedAt),
  index('captures_under_way').on(table.id).where(sql`${table.state} in ('waiting', 'working')`)]);

/** Whose turn it is to be asked: one request at a time to a host, and a pause after it. */
export const hostTurns = pgTable('host_turns', { host: text('host').primaryKey(), until: instant('until').notNull() });

/** When each watched source is looked at again. */
export const watches = pgTable('watches', {
  sourceId: uuid('source_id').primaryKey().references(() => streams.id),
  dueAt: instant('due_at').notNull(),
  /** Failures in a row; each doubles the wait. */
  failures: integer('failures').notNull().default(0),
}, (table) => [index().on(table.dueAt)]);

/** How a cited passage read before and after its source changed; null where it is gone. */
export const passageChanges = pgTable('passage_changes', {
  entryId: uuid('entry_id').notNull().references(() => entries.id),
  itemId: uuid('item_id').notNull().references(() => entries.id),
  before: text('before').notNull(),
  after: text('after'),
}, (table) => [primaryKey({ columns: [table.entryId, table.itemId] })]);
