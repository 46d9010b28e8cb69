import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { ROLES } from '#lib/domain/glossary.ts';
import { actors, instant } from './journal.ts';

export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  actorId: uuid('actor_id').notNull().references(() => actors.id),
  // Lower-case; one account an address.
  email: text('email').notNull(),
  name: text('name').notNull(),
  // Null until a password is chosen (an account made by a link).
  hash: text('hash'),
  sessionVersion: integer('session_version').notNull().default(1),
  sample: boolean('sample').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  suspendedAt: instant('suspended_at'),
}, (table) => [unique().on(table.email), unique().on(table.actorId)]);

export const userRoles = pgTable('user_roles', {
  userId: uuid('user_id').notNull().references(() => users.id),
  role: text('role', { enum: ROLES }).notNull(),
  grantedBy: uuid('granted_by').references(() => users.id),
}, (table) => [primaryKey({ columns: [table.userId, table.role] })]);

/** One-time links: the first admin's sign-in, and password resets that an editor makes. Only a hash is kept. */
export const signInLinks = pgTable('sign_in_links', {
  hash: text('hash').primaryKey(),
  purpose: text('purpose', { enum: ['first-admin', 'reset'] }).notNull(),
  userId: uuid('user_id').references(() => users.id),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/** Bearer tokens for machines, kept as hashes. */
export const accessTokens = pgTable('access_tokens', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull().references(() => users.id),
  name: text('name').notNull(),
  hash: text('hash').notNull(),
  createdAt: instant('created_at').notNull(),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
}, (table) => [unique().on(table.hash), index().on(table.userId)]);
