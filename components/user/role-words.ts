import type { Role } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

/** Roles in words: "researcher and editor", or with "or" between them. */
export function roleWords(roles: readonly Role[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const words = roles.map((role) => messages('glossary')(`role.${role}`));
  return new Intl.ListFormat('en-GB', { type }).format(words);
}
