/** The tag of what the whole site says of itself. */
export const siteTags = { site: 'site' };
