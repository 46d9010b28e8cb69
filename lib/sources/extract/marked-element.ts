/** An element that says by its attributes or its kind what it may hold. */
export type MarkedElement = { element: Element; tag: string; words: readonly string[]; id: string; itemprop: string; rel: string };

/** The elements of a page that may name its author or its date, in their order, which of them is its heading, and what lies apart. */
export type MarkedElements = { all: readonly MarkedElement[]; heading: number; isElsewhere: (element: Element) => boolean };
