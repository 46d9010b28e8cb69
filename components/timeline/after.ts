/** Where the skip link of a timeline leads: the id of what stands below it. */
export const AFTER = 'after-timeline';
