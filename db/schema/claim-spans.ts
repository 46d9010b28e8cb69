import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { READINGS } from '#lib/domain/as-of.ts';
import { CLAIM_KINDS, STANDINGS, STATUSES } from '#lib/domain/glossary.ts';
import { entries, instant, streams } from './journal.ts';

export const tstzrange = customType<{ data: string }>({ dataType: () => 'tstzrange' });

/**
 * What a public claim was in the lists, and from when to when, in each reading. A day has one row a claim and reading:
 * the lists of any day are looked up here, and nothing is folded for them.
 */
export const claimSpans = pgTable('claim_spans', {
  claimId: uuid('claim_id').notNull().references(() => streams.id),
  reading: text('reading', { enum: READINGS }).notNull(),
  /** Where `during` begins; a day before all days where it has no beginning. */
  since: instant('since').notNull(),
  during: tstzrange('during').notNull(),
  status: text('status', { enum: STATUSES }).notNull(),
  statusSince: instant('status_since').notNull(),
  wordingId: uuid('wording_id').notNull().references(() => entries.id),
  kind: text('kind', { enum: CLAIM_KINDS }).notNull(),
  language: text('language').notNull(),
  saidFrom: instant('said_from'),
  saidTo: instant('said_to'),
  topics: text('topics').array().notNull(),
  topicNames: text('topic_names').array().notNull().default([]),
  /** Who is said to have made it, and beside each how sure that is. */
  partyIds: uuid('party_ids').array().notNull(),
  standings: text('standings', { enum: STANDINGS }).array().notNull(),
}, (table) => [
  primaryKey({ columns: [table.claimId, table.reading, table.since] }),
  index('claim_spans_during').using('gist', table.reading, table.status, table.during),
  index('claim_spans_since').on(table.reading, table.since.desc(), table.claimId.desc()),
  index('claim_spans_status_since').on(table.reading, table.status, table.since.desc(), table.claimId.desc()),
  index('claim_spans_facets').using('gin', table.topics, table.partyIds, table.kind, table.language),
]);
