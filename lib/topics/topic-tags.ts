export const topicTags = { list: 'topics', topic: (slug: string) => `topic:${slug}` };
