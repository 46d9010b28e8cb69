import type { Account } from '#db/users.ts';

/** The page of everyone with an account. */
export const PEOPLE = '/desk/people';

/** Where that page shows somebody again after something was done to their account: found by name, on whatever page of the list. */
export function peopleAt({ name }: Pick<Account, 'name'>, more: Record<string, string>): string {
  return `${PEOPLE}?${new URLSearchParams({ q: name, ...more }).toString()}`;
}
