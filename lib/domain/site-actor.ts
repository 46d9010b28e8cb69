/** Who acts when the site itself does, such as the consensus when its word changes. It has no account. */
export const SITE_ACTOR = '00000000-0000-7000-8000-000000000001';

/** The name under which its entries stand. */
export const SITE_NAME = 'Claimline';
