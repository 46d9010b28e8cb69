import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn, bigint, boolean, check, customType, index, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp,
  unique, uniqueIndex, uuid,
} from 'drizzle-orm/pg-core';
import { STREAM_KINDS } from '#lib/domain/glossary.ts';

/** An instant to the millisecond, the precision that hashes are made over. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'string' });

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

export const actors = pgTable('actors', { id: uuid('id').primaryKey() });

export const streams = pgTable('streams', {
  id: uuid('id').primaryKey(),
  kind: text('kind', { enum: STREAM_KINDS }).notNull(),
  slug: text('slug').notNull(),
  headSeq: integer('head_seq').notNull().default(0),
  headHash: text('head_hash'),
  headRecordedAt: instant('head_recorded_at'),
}, (table) => [unique().on(table.kind, table.slug)]);

/** Addresses a stream used to have; they keep redirecting. */
export const streamSlugs = pgTable('stream_slugs', {
  kind: text('kind', { enum: STREAM_KINDS }).notNull(),
  slug: text('slug').notNull(),
  streamId: uuid('stream_id').notNull().references(() => streams.id),
}, (table) => [primaryKey({ columns: [table.kind, table.slug] })]);

export const entries = pgTable('entries', {
  id: uuid('id').primaryKey(),
  streamId: uuid('stream_id').notNull().references(() => streams.id),
  seq: integer('seq').notNull(),
  changeId: uuid('change_id').notNull(),
  kind: text('kind').notNull(),
  bodyVersion: smallint('body_version').notNull(),
  body: jsonb('body').notNull(),
  happenedFrom: instant('happened_from'),
  happenedTo: instant('happened_to'),
  happenedPrecision: text('happened_precision'),
  knownFrom: instant('known_from'),
  knownTo: instant('known_to'),
  recordedAt: instant('recorded_at').notNull(),
  actorId: uuid('actor_id').notNull().references(() => actors.id),
  corrects: uuid('corrects').references((): AnyPgColumn => entries.id),
  // The streams the body names, so that one recursive query finds all that a page touches.
  refs: uuid('refs').array().notNull(),
  prevHash: text('prev_hash'),
  hash: text('hash').notNull(),
}, (table) => [
  unique().on(table.streamId, table.seq),
  index().on(table.changeId),
  index().on(table.recordedAt),
  index('entries_proposals').on(table.recordedAt).where(sql`${table.kind} = 'status-proposed'`),
  check('happened_in_order', sql`${table.happenedFrom} <= ${table.happenedTo}`),
  check('known_in_order', sql`${table.knownFrom} <= ${table.knownTo}`),
]);

/** Erasable text under a salted commitment in its entry's body. */
export const entryTexts = pgTable('entry_texts', {
  entryId: uuid('entry_id').notNull().references(() => entries.id),
  field: text('field').notNull(),
  salt: text('salt').notNull(),
  text: text('text'),
  erasedAt: instant('erased_at'),
  erasedBy: uuid('erased_by').references(() => actors.id),
  reason: text('reason'),
}, (table) => [primaryKey({ columns: [table.entryId, table.field] })]);

export const votes = pgTable('votes', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id').notNull().references(() => streams.id),
  actorId: uuid('actor_id').notNull().references(() => actors.id),
  n: integer('n').notNull(),
  // In quarters, 0 to 4, so that no float is ever hashed; null is "cannot judge".
  quarters: smallint('quarters'),
  tag: text('tag'),
  evidenceId: uuid('evidence_id').references(() => entries.id),
  claimSeq: integer('claim_seq').notNull(),
  blind: boolean('blind').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  hash: text('hash').notNull(),
  // Cast with a declared tie to a party of the claim: shown and counted, and left out of the fit.
  interest: boolean('interest').notNull().default(false),
  // Asked for by the site, on a panel: left out of the search for groups that choose together.
  assigned: boolean('assigned').notNull().default(false),
  // The evidence that was opened before it: a fact that gates nothing. Null before it was recorded.
  opened: uuid('opened').array(),
  // Which transaction wrote it: what is older than every open one will not be joined by anything older still.
  txid: xid8('txid').notNull().default(sql`pg_current_xact_id()`),
}, (table) => [
  unique().on(table.claimId, table.actorId, table.n),
  index().on(table.txid),
  index().on(table.actorId, table.recordedAt),
  check('quarters_in_range', sql`${table.quarters} between 0 and 4`),
]);

/** A reviewer's own words about a vote: erasable, so apart from the vote. */
export const voteTexts = pgTable('vote_texts', {
  voteId: uuid('vote_id').primaryKey().references(() => votes.id),
  text: text('text'),
});

export const idempotencyKeys = pgTable('idempotency_keys', {
  actorId: uuid('actor_id').notNull().references(() => actors.id),
  key: text('key').notNull(),
  requestHash: text('request_hash').notNull(),
  result: jsonb('result'),
  expiresAt: instant('expires_at').notNull(),
}, (table) => [primaryKey({ columns: [table.actorId, table.key] }), index().on(table.expiresAt)]);

/** What a form without scripts is shown again after a refusal: what was typed and what is wrong. */
export const formReturns = pgTable('form_returns', {
  id: uuid('id').primaryKey(),
  path: text('path').notNull(),
  form: jsonb('form').notNull(),
  expiresAt: instant('expires_at').notNull(),
}, (table) => [index().on(table.expiresAt)]);

export const siteSecrets = pgTable('site_secrets', { name: text('name').primaryKey(), value: text('value').notNull() });

/** Counted by rate-limiter-flexible; the shape is the library's. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
}, (table) => [uniqueIndex('rate_limits_expire').on(table.expire, table.key)]);
