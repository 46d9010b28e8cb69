/** The claim itself among the arguments about it. */
export const THE_CLAIM = 'claim';
