import { on } from '#db/client.ts';
import { findAppeal, lastAppealOf, openAppeals, type Appeal } from '#db/group-appeals.ts';
import { namesOf } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import { may } from '#lib/domain/permissions.ts';

export type { Appeal } from '#db/group-appeals.ts';

/** An appeal with the names of those in it; nothing about claims or votes. */
export type NamedAppeal = Appeal & { by: string; heardByName: string | null };

/** One's own last appeal. */
export async function ownAppeal(member: Member): Promise<Appeal | null> {
  return lastAppealOf(on(), member.id);
}

/** The appeals that wait, for who may hear them; null for anyone else. */
export async function appealsFor(member: Member, limit: number): Promise<NamedAppeal[] | null> {
  return may(member.roles, 'hear-appeal') ? named(await openAppeals(on(), limit)) : null;
}

/** One appeal, for who may hear it; null for anyone else, and when there is none. */
export async function appealFor(member: Member, id: string): Promise<NamedAppeal | null> {
  const appeal = may(member.roles, 'hear-appeal') ? await findAppeal(on(), id) : null;
  return appeal && ((await named([appeal]))[0] ?? null);
}

async function named(appeals: readonly Appeal[]): Promise<NamedAppeal[]> {
  const names = await namesOf(on(), appeals.flatMap(({ actorId, heardBy }) => [actorId, ...(heardBy === null ? [] : [heardBy])]));
  return appeals.map((appeal) => ({
    ...appeal, by: names.get(appeal.actorId) ?? '', heardByName: appeal.heardBy === null ? null : names.get(appeal.heardBy) ?? '',
  }));
}
