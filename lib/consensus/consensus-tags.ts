/** What pages about the consensus as a whole read, and a new or a failed epoch makes stale. */
export const consensusTags = { epochs: 'epochs' };
