export const sourceTags = { list: 'sources', source: (id: string) => `source:${id}` };
