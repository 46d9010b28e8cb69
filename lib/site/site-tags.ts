/** The tags of what the whole site says of itself, and of its policies. */
export const siteTags = { site: 'site', policies: 'site:policies' };
