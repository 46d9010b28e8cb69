import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '#lib/env.ts';

export type Connections = {
  app: string;
  owner: string;
  restore: string;
  /** One role for everything, so that the journal is protected by triggers only. */
  singleRole: boolean;
  embedded: boolean;
};

/**
 * The addresses of the database for the three roles.
 * With DATABASE_URL all three are that one; otherwise they are the embedded database's.
 * Throws a sentence when the embedded database was never started.
 */
export function connections(): Connections {
  if (env.DATABASE_URL) {
    const url = env.DATABASE_URL;
    return { app: url, owner: url, restore: url, singleRole: true, embedded: false };
  }
  const roles = readRoles(rolesFile(env.CLAIMLINE_DATA));
  if (!roles) throw new Error('The embedded database was never started: run npm start first.');
  return {
    app: roleUrl(roles, 'app'),
    owner: roleUrl(roles, 'owner'),
    restore: roleUrl(roles, 'restore'),
    singleRole: false,
    embedded: true,
  };
}

const rolesSchema = z.object({
  port: z.number(),
  database: z.string(),
  passwords: z.object({
    super: z.string(),
    owner: z.string(),
    app: z.string(),
    restore: z.string(),
  }),
});

/** How to reach an embedded cluster: kept in `<data>/postgres/roles.json`, for its owner only. */
export type Roles = z.infer<typeof rolesSchema>;

export type RoleName = keyof Roles['passwords'];

/** Where a data folder keeps its roles. */
function rolesFile(data: string): string {
  return join(data, 'postgres', 'roles.json');
}

/** The roles in that file, or null when there is no such file. */
export function readRoles(file: string): Roles | null {
  try {
    return rolesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read: without it nobody can sign in to the database.`, {
      cause: error,
    });
  }
}

/** The address at which a role reaches the cluster. */
export function roleUrl(roles: Roles, role: RoleName, database = roles.database): string {
  const password = encodeURIComponent(roles.passwords[role]);
  return `postgres://claimline_${role}:${password}@127.0.0.1:${roles.port}/${database}`;
}
