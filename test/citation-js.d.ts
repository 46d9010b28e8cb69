/** The library that reads our citation files back in tests brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(file: string, options: { forceType: string });
    data: { id: string; title?: string; URL?: string }[];
  }
}
