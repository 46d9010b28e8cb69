import { on } from '#db/client.ts';
import { findHidden, type HiddenLine } from '#db/desk.ts';
import { namesOf } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import { pageOf } from '#lib/boundary/pages.ts';
import { may } from '#lib/domain/permissions.ts';

const PAGE_SIZE = 30;
const LONGEST = 200;

export type HiddenPage = {
  lines: readonly HiddenLine[];
  /** The claim that the next page follows; null on the last. */
  next: string | null;
  /** Public names by actor id. */
  names: Record<string, string>;
};

/** The kinds of claims out of readers' sight that somebody may look through: editors both, who logs claims their drafts. */
export function hiddenKinds({ roles }: Pick<Member, 'roles'>): readonly ('draft' | 'withheld')[] {
  if (may(roles, 'withhold-claim')) return ['draft', 'withheld'];
  return may(roles, 'log-claim') ? ['draft'] : [];
}

/** A page of the drafts or the withheld claims that somebody may see, by words of their wording; the last moved first. */
export async function listHidden(
  member: Member, visibility: 'draft' | 'withheld', typed: string, before: string | null,
): Promise<HiddenPage> {
  const words = typed.toWellFormed().replaceAll('\0', '').trim().slice(0, LONGEST).toWellFormed();
  const author = may(member.roles, 'withhold-claim') ? null : member.id;
  const { rows, last } = pageOf(await findHidden(on(), { visibility, author, words, before }, PAGE_SIZE + 1), PAGE_SIZE);
  const names = await namesOf(on(), rows.map(({ loggedBy }) => loggedBy));
  return { lines: rows, next: last?.id ?? null, names: Object.fromEntries(names) };
}
