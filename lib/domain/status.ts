import type { Role, Status } from './glossary.ts';

const DECIDED: readonly Status[] = [
  'under-review', 'supported', 'disputed', 'misleading', 'unverifiable', 'outdated', 'refuted', 'retracted', 'void',
];

/** Which status may follow which: any other except back to `unverified`; from `void` only `under-review`. */
export const NEXT_STATUSES: Record<Status, readonly Status[]> = {
  unverified: DECIDED.filter((status) => status !== 'void'),
  'under-review': DECIDED.filter((status) => status !== 'under-review'),
  supported: DECIDED.filter((status) => status !== 'supported'),
  disputed: DECIDED.filter((status) => status !== 'disputed'),
  misleading: DECIDED.filter((status) => status !== 'misleading'),
  unverifiable: DECIDED.filter((status) => status !== 'unverifiable'),
  outdated: DECIDED.filter((status) => status !== 'outdated'),
  refuted: DECIDED.filter((status) => status !== 'refuted'),
  retracted: DECIDED.filter((status) => status !== 'retracted'),
  void: ['under-review'],
};

/** Whether a claim of status `from` may be given the status `to`. */
export function canBecome(from: Status, to: Status): boolean {
  return NEXT_STATUSES[from].includes(to);
}

/** Who decides each status (product.md's table); nobody decides `unverified`, it is the start. */
export const DECIDES: Record<Status, { role: Role; editors: 0 | 1 | 2 }> = {
  unverified: { role: 'editor', editors: 0 },
  'under-review': { role: 'reviewer', editors: 0 },
  supported: { role: 'editor', editors: 1 },
  disputed: { role: 'editor', editors: 1 },
  misleading: { role: 'editor', editors: 1 },
  unverifiable: { role: 'editor', editors: 1 },
  outdated: { role: 'editor', editors: 1 },
  refuted: { role: 'editor', editors: 2 },
  retracted: { role: 'editor', editors: 1 },
  void: { role: 'editor', editors: 2 },
};

/**
 * How many editors must agree before the status stands.
 * @param editorsOnSite how many people hold the editor role here; a site with one editor needs one.
 */
export function editorsNeeded(to: Status, editorsOnSite: number): number {
  return Math.min(DECIDES[to].editors, Math.max(1, editorsOnSite));
}
