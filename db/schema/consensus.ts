import { sql } from 'drizzle-orm';
import { bigserial, boolean, customType, index, integer, jsonb, pgTable, primaryKey, real, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { actors, instant, streams, votes } from './journal.ts';

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/**
 * The order in which votes came to count, without gaps. Numbers are given after the votes have committed, by one
 * writer, so a fit that read up to a number has read everything below it.
 */
export const voteLog = pgTable('vote_log', {
  position: integer('position').primaryKey(),
  voteId: uuid('vote_id').notNull().references(() => votes.id),
}, (table) => [unique().on(table.voteId)]);

/** The name under which a reviewer's votes are published; drawn at random, so nobody can compute it. */
export const pseudonyms = pgTable('pseudonyms', {
  actorId: uuid('actor_id').primaryKey().references(() => actors.id),
  name: text('name').notNull(),
}, (table) => [unique().on(table.name)]);

/** Every fit that was put in force: what it was made from, what it found, and its hash. Never changed. */
export const epochs = pgTable('epochs', {
  number: integer('number').primaryKey(),
  codeVersion: text('code_version').notNull(),
  policyVersion: integer('policy_version').notNull(),
  policy: jsonb('policy').notNull(),
  // The last line of the vote log in it, and the moment up to which changes of claims were seen.
  position: integer('position').notNull(),
  cutoff: instant('cutoff').notNull(),
  // Fitted cold and to the last bit, so that anybody can recompute it.
  exact: boolean('exact').notNull(),
  startedFrom: text('started_from'),
  votes: integer('votes').notNull(),
  raters: integer('raters').notNull(),
  items: integer('items').notNull(),
  busyRaters: integer('busy_raters').notNull(),
  knowsViewpoints: boolean('knows_viewpoints').notNull(),
  hash: text('hash').notNull(),
  // Over the votes themselves; epochs from before it was kept have none.
  votesHash: text('votes_hash'),
  parameters: bytea('parameters').notNull(),
  // The groups that count as one voice each, as lists of pseudonyms: only their sizes are ever shown.
  groups: jsonb('groups').notNull().default([]),
  seconds: real('seconds').notNull(),
  madeAt: instant('made_at').notNull(),
});

/** Fits that were not put in force, and why: the last epoch stays. */
export const failedFits = pgTable('failed_fits', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  at: instant('at').notNull().default(sql`date_trunc('milliseconds', clock_timestamp())`),
  reason: text('reason', { enum: ['crashed', 'churn'] }).notNull(),
}, (table) => [index().on(table.at)]);

/** What the votes on a claim said together, each time that changed. The last one is what they say now. */
export const consensusPoints = pgTable('consensus_points', {
  claimId: uuid('claim_id').notNull().references(() => streams.id),
  n: integer('n').notNull(),
  at: instant('at').notNull(),
  // The epoch whose parameters it was read with; 0 before the first.
  epoch: integer('epoch').notNull(),
  // True for the point an epoch made; false for one between epochs, made as votes came in.
  closesEpoch: boolean('closes_epoch').notNull(),
  reading: jsonb('reading').notNull(),
  // Null until the first epoch after its fifth vote.
  state: jsonb('state'),
}, (table) => [
  primaryKey({ columns: [table.claimId, table.n] }), index().on(table.epoch),
  // The review queue asks which claims have a word now.
  index('consensus_points_word').on(table.epoch, sql`(${table.state}->>'word')`).where(sql`${table.closesEpoch}`),
]);

/** Reviewers whose appeal against a group was heard: they count one by one again. */
export const releasedReviewers = pgTable('released_reviewers', {
  actorId: uuid('actor_id').primaryKey().references(() => actors.id),
  releasedBy: uuid('released_by').notNull().references(() => actors.id),
  at: instant('at').notNull().default(sql`date_trunc('milliseconds', clock_timestamp())`),
});

/** What members of a group say against it, and what they were answered. Private to them and to editors; one open each. */
export const groupAppeals = pgTable('group_appeals', {
  id: uuid('id').primaryKey(),
  actorId: uuid('actor_id').notNull().references(() => actors.id),
  reason: text('reason').notNull(),
  madeAt: instant('made_at').notNull().default(sql`date_trunc('milliseconds', clock_timestamp())`),
  outcome: text('outcome', { enum: ['released', 'declined'] }),
  answer: text('answer'),
  heardBy: uuid('heard_by').references(() => actors.id),
  heardAt: instant('heard_at'),
}, (table) => [uniqueIndex('group_appeals_open').on(table.actorId).where(sql`${table.heardAt} is null`)]);

/** The published file of an exact epoch, compressed as it is sent: everything to compute it anew. Only the latest are kept. */
export const epochDumps = pgTable('epoch_dumps', {
  number: integer('number').primaryKey().references(() => epochs.number),
  dump: bytea('dump').notNull(),
});
