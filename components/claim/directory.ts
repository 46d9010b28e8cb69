import { messages } from '#lib/messages/translate.ts';

/** What the parts of a claim page need besides the claim: who people are and where things stand. */
export type Directory = {
  /** The claim's own address; a page made up for show has none. */
  slug?: string;
  /** Public names by actor id. */
  names: Record<string, string>;
  /** Paths by stream id; what has none is shown without a link. */
  places: Record<string, string>;
  /** How cited passages read before and after their sources changed. */
  passages?: Record<string, { before: string; after: string | null }>;
};

/** The public name of somebody who wrote something down here. */
export function nameOf({ names }: Pick<Directory, 'names'>, actorId: string): string {
  return names[actorId] ?? messages('claim')('page.someone');
}

/** Several names in one phrase: "A, B and C". */
export function namesOf(directory: Pick<Directory, 'names'>, actorIds: readonly string[]): string {
  return NAMES.format(actorIds.map((id) => nameOf(directory, id)));
}

const NAMES = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * The fragment id of an item on its claim's page: what timeline marks, citations and corrections
 * lead to.
 */
export function anchorOf(itemId: string): string {
  return `item-${itemId}`;
}
