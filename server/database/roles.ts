import { rename, writeFile } from 'node:fs/promises';
import postgres from 'postgres';
import type { Roles } from '#db/connections.ts';
import { roleUrl } from '#db/connections.ts';

/** Writes roles.json so that only its owner can read it, and never half of it. */
export async function writeRoles(file: string, roles: Roles): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(roles, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/**
 * Makes the three roles and the database, as far as they are missing.
 * None of the three is a superuser: what the owner may not do, the site may not either.
 */
export async function makeRoles(roles: Roles): Promise<void> {
  const server = quietClient(roleUrl(roles, 'super', 'postgres'));
  try {
    for (const role of ['owner', 'app', 'restore'] as const) {
      await makeRole(server, `claimline_${role}`, roles.passwords[role]);
    }
    const [known] = await server`select 1 from pg_database where datname = ${roles.database}`;
    if (!known) {
      await server.unsafe(`create database "${roles.database}" owner claimline_owner`);
    }
    await server.unsafe(`revoke all on database "${roles.database}" from public`);
    await server.unsafe(
      `grant connect on database "${roles.database}" to claimline_app, claimline_restore`,
    );
  } finally {
    await server.end();
  }
}

async function makeRole(server: postgres.Sql, role: string, password: string): Promise<void> {
  const [known] = await server`select 1 from pg_roles where rolname = ${role}`;
  if (known) return;
  // Passwords are base64url, which has no quote; a role cannot be made with a parameter.
  await server.unsafe(`create role ${role} login nosuperuser password '${password}'`);
}

function quietClient(url: string): postgres.Sql {
  return postgres(url, { max: 1, onnotice: () => {}, prepare: false });
}
