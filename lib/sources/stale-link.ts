import { sourceTags } from './source-tags.ts';

/**
 * The pages that a link between two sources shows on or changes a count of: claim pages carry the tag of every source
 * that what they cite derives from.
 */
export function staleLink(fromId: string, toId: string): string[] {
  return [sourceTags.list, sourceTags.source(fromId), sourceTags.source(toId)];
}
