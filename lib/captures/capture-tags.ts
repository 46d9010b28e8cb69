export const captureTags = { of: (sourceId: string) => `captures:${sourceId}` };
