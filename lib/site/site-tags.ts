/** What is true of the whole site. */
export const siteTags = { site: 'site' };
