export const partyTags = { list: 'parties', party: (id: string) => `party:${id}` };
