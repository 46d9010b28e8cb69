import { sql } from 'drizzle-orm';
import {
  boolean, check, customType, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid,
} from 'drizzle-orm/pg-core';
import {
  CLAIM_KINDS, CREDIBILITIES, OUTLET_GRADES, PARTY_KINDS, REBUTTAL_KINDS, RELATION_KINDS, SOURCE_KINDS, STANCES, STANDINGS, STATUSES, VISIBILITIES,
} from '#lib/domain/glossary.ts';
import { CHANGE_KINDS } from '#lib/domain/changes.ts';
import { PASSAGE_FATES, SOURCE_CHANGES } from '#lib/domain/captures.ts';
import { entries, instant, streams } from './journal.ts';

// View tables: everything here is folded from the journal and can be emptied and rebuilt (db/rebuild.ts).
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const streamId = (name: string) => uuid(name).references(() => streams.id);
const entryId = (name: string) => uuid(name).references(() => entries.id);

export const claims = pgTable('claims', {
  streamId: streamId('stream_id').primaryKey(),
  slug: text('slug').notNull(),
  kind: text('kind', { enum: CLAIM_KINDS }).notNull(),
  language: text('language').notNull(),
  wording: text('wording'),
  quote: text('quote'),
  status: text('status', { enum: STATUSES }).notNull(),
  statusEntryId: entryId('status_entry_id').notNull(),
  statusSince: instant('status_since').notNull(),
  visibility: text('visibility', { enum: VISIBILITIES }).notNull(),
  mergedInto: streamId('merged_into'),
  saidFrom: instant('said_from'),
  saidTo: instant('said_to'),
  saidPrecision: text('said_precision'),
  /** When its status is to be looked at again, and when somebody last looked; both null where it has no term. */
  reviewBy: instant('review_by'),
  checkedAt: instant('checked_at'),
  loggedAt: instant('logged_at').notNull(),
  loggedBy: uuid('logged_by').notNull(),
  movedAt: instant('moved_at').notNull(),
  seq: integer('seq').notNull(),
  // English stems for every language alike: others only lose endings, the same way in what is looked for.
  search: tsvector('search').generatedAlwaysAs(
    sql`to_tsvector('english', claimline_unaccent(coalesce(wording, '') || ' ' || coalesce(quote, '')))`,
  ),
}, (table) => [
  index('claims_search').using('gin', table.search),
  index('claims_moved').on(table.visibility, table.movedAt.desc(), table.streamId.desc()),
  index('claims_status_moved').on(table.visibility, table.status, table.movedAt.desc(), table.streamId.desc()),
  index('claims_status_since').on(table.visibility, table.status, table.statusSince, table.streamId),
  index('claims_merged').on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
  index('claims_review_by').on(table.reviewBy, table.streamId).where(sql`${table.reviewBy} is not null`),
  // Values that few claims have are matched first and sorted after; one index answers any mix of them.
  index('claims_facets').using('gin', table.status, table.kind, table.language),
  index('claims_said').using('gist', sql`tstzrange(${table.saidFrom}, ${table.saidTo}, '[]')`),
]);

export const wordings = pgTable('wordings', {
  entryId: entryId('entry_id').primaryKey(),
  claimId: streamId('claim_id').notNull(),
  n: integer('n').notNull(),
  text: text('text'),
  quote: text('quote'),
  recordedAt: instant('recorded_at').notNull(),
  search: tsvector('search').generatedAlwaysAs(
    sql`to_tsvector('english', claimline_unaccent(coalesce(text, '') || ' ' || coalesce(quote, '')))`,
  ),
}, (table) => [index().on(table.claimId), index('wordings_search').using('gin', table.search)]);

export const attributions = pgTable('attributions', {
  entryId: entryId('entry_id').primaryKey(),
  claimId: streamId('claim_id').notNull(),
  partyId: streamId('party_id').notNull(),
  standing: text('standing', { enum: STANDINGS }).notNull(),
  sourceId: streamId('source_id'),
  withdrawnBy: entryId('withdrawn_by'),
}, (table) => [index().on(table.sourceId), index().on(table.claimId), index().on(table.partyId, table.entryId)]);

/** `moved_to`: the claim that was split off and took it along; `withdrawn_by` is then the split. */
export const appearances = pgTable('appearances', {
  entryId: entryId('entry_id').primaryKey(),
  claimId: streamId('claim_id').notNull(),
  sourceId: streamId('source_id').notNull(),
  partyId: streamId('party_id'),
  happenedFrom: instant('happened_from'),
  happenedTo: instant('happened_to'),
  happenedPrecision: text('happened_precision'),
  withdrawnBy: entryId('withdrawn_by'),
  movedTo: streamId('moved_to'),
}, (table) => [
  index().on(table.claimId), index().on(table.sourceId, table.entryId), index().on(table.partyId, table.entryId),
]);

export const evidence = pgTable('evidence', {
  entryId: entryId('entry_id').primaryKey(),
  claimId: streamId('claim_id').notNull(),
  sourceId: streamId('source_id').notNull(),
  stance: text('stance', { enum: STANCES }).notNull(),
  quote: text('quote'),
  credibility: text('credibility', { enum: CREDIBILITIES }),
  knownFrom: instant('known_from'),
  knownTo: instant('known_to'),
  change: text('change', { enum: SOURCE_CHANGES }),
  changeEntryId: entryId('change_entry_id'),
  changePassage: text('change_passage', { enum: PASSAGE_FATES }),
  withdrawnBy: entryId('withdrawn_by'),
  movedTo: streamId('moved_to'),
}, (table) => [index().on(table.claimId), index().on(table.sourceId, table.entryId), index('evidence_changed').on(table.changeEntryId),
  index('evidence_moved').on(table.movedTo).where(sql`${table.movedTo} is not null`)]);

/** Kept once, by the claim the relation starts from. */
export const relations = pgTable('relations', {
  relationId: uuid('relation_id').primaryKey(),
  fromId: streamId('from_id').notNull(),
  toId: streamId('to_id').notNull(),
  kind: text('kind', { enum: RELATION_KINDS }).notNull(),
  rebuttal: text('rebuttal', { enum: REBUTTAL_KINDS }),
  sourceId: streamId('source_id'),
  withdrawnBy: entryId('withdrawn_by'),
}, (table) => [
  uniqueIndex('relations_once').on(table.fromId, table.toId, table.kind).where(sql`${table.withdrawnBy} is null`),
  index().on(table.toId),
  index().on(table.sourceId),
  check('not_itself', sql`${table.fromId} <> ${table.toId}`),
]);

export const claimTopics = pgTable('claim_topics', {
  claimId: streamId('claim_id').notNull(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
}, (table) => [primaryKey({ columns: [table.claimId, table.slug] }), index().on(table.slug, table.claimId)]);

/** What one source has from another. Kept once, by the one that derives. */
export const derivations = pgTable('derivations', {
  derivationId: uuid('derivation_id').primaryKey(),
  fromId: streamId('from_id').notNull(),
  toId: streamId('to_id').notNull(),
  withdrawnBy: entryId('withdrawn_by'),
}, (table) => [
  uniqueIndex('derivations_once').on(table.fromId, table.toId).where(sql`${table.withdrawnBy} is null`),
  index().on(table.toId),
  check('derives_from_another', sql`${table.fromId} <> ${table.toId}`),
]);

/** Status changes and corrections of every stream, as the public list of them walks by date. */
export const changes = pgTable('changes', {
  entryId: entryId('entry_id').primaryKey(),
  streamId: streamId('stream_id').notNull(),
  kind: text('kind', { enum: CHANGE_KINDS }).notNull(),
  fromStatus: text('from_status', { enum: STATUSES }),
  toStatus: text('to_status', { enum: STATUSES }),
  recordedAt: instant('recorded_at').notNull(),
}, (table) => [
  index().on(table.streamId),
  index('changes_by_kind').on(table.kind, table.recordedAt, table.entryId),
]);

export const parties = pgTable('parties', {
  streamId: streamId('stream_id').primaryKey(),
  slug: text('slug').notNull(),
  kind: text('kind', { enum: PARTY_KINDS }).notNull(),
  publishes: boolean('publishes').notNull(),
  name: text('name'),
  address: text('address'),
  grade: text('grade', { enum: OUTLET_GRADES }),
  gradeImported: boolean('grade_imported'),
}, (table) => [
  index('parties_name').using('gin', sql`claimline_unaccent(lower(${table.name})) gin_trgm_ops`),
  // One order on every server, and prefixes can walk it.
  index('parties_by_name').on(sql`(claimline_unaccent(lower(${table.name})) collate "C")`, table.streamId),
]);

export const sources = pgTable('sources', {
  streamId: streamId('stream_id').primaryKey(),
  slug: text('slug').notNull(),
  kind: text('kind', { enum: SOURCE_KINDS }).notNull(),
  address: text('address'),
  addressKey: text('address_key'),
  title: text('title'),
  author: text('author'),
  outletId: streamId('outlet_id'),
  language: text('language'),
  publishedFrom: instant('published_from'),
  publishedTo: instant('published_to'),
  publishedPrecision: text('published_precision'),
}, (table) => [
  uniqueIndex('sources_address').on(table.addressKey),
  index().on(table.outletId, table.streamId),
]);
