/** The tags that reads of claims carry and writes of claims make stale. */
export const claimTags = {
  /** Every list, count and search of claims. */
  list: 'claims',
  /** Whatever depends on the votes of claims it does not name. */
  votes: 'votes',
  claim: (id: string) => `claim:${id}`,
};
