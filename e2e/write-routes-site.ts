import type { WriteRoute } from './write-route.ts';
import type { World } from './write-world.ts';

/** What is written of the site itself. */
export const SITE_WRITES: Record<string, WriteRoute> = {
  '/api/site/review-terms': {
    shownAt: '/about',
    example: async (world) => ({
      fields: { days: { factual: 1 + Math.floor(Math.random() * 3600) }, reason: 'As we have agreed', seenSeq: await siteSeq(world) },
    }),
  },
  '/api/site/scales': {
    shownAt: '/about/scales',
    example: async (world) => ({
      fields: {
        worst: 1, best: 5, reason: 'As we have agreed', seenSeq: await siteSeq(world),
        labels: [{ name: 'Quite true', status: 'supported', value: 5, colour: '#2a8f68', definition: 'The evidence carries it' }],
      },
    }),
  },
};

async function siteSeq({ pool }: World): Promise<number> {
  const [site] = await pool<{ headSeq: number }[]>`select head_seq from streams where kind = 'site'`;
  return site?.headSeq ?? 0;
}
