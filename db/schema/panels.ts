import { sql } from 'drizzle-orm';
import { bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { PANEL_REASONS } from '#lib/domain/consensus/panel-due.ts';
import { epochs } from './consensus.ts';
import { actors, instant, streams } from './journal.ts';

const clock = sql`date_trunc('milliseconds', clock_timestamp())`;

/** Secrets that panels are drawn with: each one's hash is published before anybody can know what it will draw. */
export const panelSeeds = pgTable('panel_seeds', {
  n: integer('n').primaryKey(),
  commitment: text('commitment').notNull(),
  // Told when its panel has closed, and by nothing before.
  secret: text('secret').notNull(),
  committedAt: instant('committed_at').notNull().default(clock),
}, (table) => [unique().on(table.commitment)]);

/** Panels as they were drawn. Who sits on them stands in `panel_seats`, how they ended in `panel_closings`. */
export const panels = pgTable('panels', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id').notNull().references(() => streams.id),
  // The how manieth on its claim: of two drawn at once one is kept.
  n: integer('n').notNull(),
  reason: text('reason', { enum: PANEL_REASONS }).notNull(),
  seedN: integer('seed_n').notNull().references(() => panelSeeds.n),
  epoch: integer('epoch').notNull().references(() => epochs.number),
  epochHash: text('epoch_hash').notNull(),
  // The round of voting that it judges: the entry that opened it.
  roundSeq: integer('round_seq').notNull(),
  seats: integer('seats').notNull(),
  // Everybody the epoch places, as pairs of pseudonym and factor: published when the panel has closed, its hash before.
  candidates: jsonb('candidates').notNull(),
  candidatesHash: text('candidates_hash').notNull(),
  drawnAt: instant('drawn_at').notNull(),
}, (table) => [unique().on(table.claimId, table.n), unique().on(table.seedN)]);

/** Who was asked to sit, by seat and by turn in the drawn order; the last turn of a seat holds it. */
export const panelSeats = pgTable('panel_seats', {
  panelId: uuid('panel_id').notNull().references(() => panels.id),
  seat: integer('seat').notNull(),
  turn: integer('turn').notNull(),
  actorId: uuid('actor_id').notNull().references(() => actors.id),
  seatedAt: instant('seated_at').notNull(),
  dueAt: instant('due_at').notNull(),
}, (table) => [primaryKey({ columns: [table.panelId, table.seat, table.turn] }), unique().on(table.panelId, table.actorId), index().on(table.actorId)]);

/** How panels ended: with how many answers, and whether they were enough to say something. */
export const panelClosings = pgTable('panel_closings', {
  panelId: uuid('panel_id').primaryKey().references(() => panels.id),
  votes: integer('votes').notNull(),
  counts: boolean('counts').notNull(),
  closedAt: instant('closed_at').notNull(),
});

/** What reviewers say once of their ties to parties, and take back. The last line of a pair holds. Private to them. */
export const standingTies = pgTable('standing_ties', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  actorId: uuid('actor_id').notNull().references(() => actors.id),
  partyId: uuid('party_id').notNull().references(() => streams.id),
  isTied: boolean('is_tied').notNull(),
  at: instant('at').notNull().default(clock),
}, (table) => [index().on(table.actorId, table.partyId, table.id.desc())]);
