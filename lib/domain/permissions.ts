import { ROLES, type Role } from './glossary.ts';

/** Every act that asks for a role, and the roles of which one is enough. Reading asks for none. */
export const MAY = {
  'log-claim': ['researcher', 'editor'],
  'add-evidence': ['researcher', 'reviewer', 'editor'],
  'add-appearance': ['researcher', 'editor'],
  'attribute-claim': ['researcher', 'editor'],
  'add-rebuttal': ['researcher', 'editor'],
  'relate-claims': ['researcher', 'editor'],
  'change-topics': ['researcher', 'editor'],
  'reword-claim': ['researcher', 'editor'],
  'publish-claim': ['researcher', 'editor'],
  'withdraw-item': ['researcher', 'reviewer', 'editor'],
  'record-party': ['researcher', 'editor'],
  'record-source': ['researcher', 'reviewer', 'editor'],
  'correct-source': ['researcher', 'editor'],
  'link-sources': ['researcher', 'editor'],
  'rename-party': ['researcher', 'editor'],
  'propose-status': ['researcher', 'reviewer', 'editor'],
  'grade-evidence': ['researcher', 'reviewer', 'editor'],
  'grade-outlet': ['reviewer', 'editor'],
  'take-up': ['reviewer', 'editor'],
  'cast-vote': ['reviewer'],
  'change-status': ['editor'],
  'correct-item': ['editor'],
  'import-grades': ['editor'],
  'mark-source': ['editor'],
  'recheck-claim': ['editor'],
  'merge-claims': ['editor'],
  'withhold-claim': ['editor'],
  'hear-appeal': ['editor'],
  'clear-burst': ['editor'],
  'set-review-terms': ['editor', 'admin'],
  'publish-scale': ['editor', 'admin'],
  'grant-working-roles': ['editor', 'admin'],
  'make-reset-link': ['editor', 'admin'],
  'suspend-account': ['editor', 'admin'],
  'grant-any-role': ['admin'],
} as const satisfies Record<string, readonly [Role, ...Role[]]>;
export type Act = keyof typeof MAY;

/** Whether somebody with these roles may do something. Roles are a set: none includes another. */
export function may(roles: ReadonlySet<Role>, act: Act): boolean {
  return MAY[act].some((role) => roles.has(role));
}

/** The roles an editor may grant and take. */
const WORKING_ROLES = ['researcher', 'reviewer'] as const satisfies readonly Role[];

/** The roles that somebody with these roles may grant to others, and take from them. */
export function grantableRoles(roles: ReadonlySet<Role>): readonly Role[] {
  if (may(roles, 'grant-any-role')) return ROLES;
  return may(roles, 'grant-working-roles') ? WORKING_ROLES : [];
}

/**
 * The first role of another account that puts it out of one's reach; null when there is none.
 * Who cannot grant a role cannot suspend its holders or reset their passwords either: an editor who could
 * would be two editors.
 */
export function roleBeyond(own: ReadonlySet<Role>, others: readonly Role[]): Role | null {
  const grantable = grantableRoles(own);
  return others.find((role) => !grantable.includes(role)) ?? null;
}
