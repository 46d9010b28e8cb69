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
};

async function siteSeq({ pool }: World): Promise<number> {
  const [site] = await pool<{ headSeq: number }[]>`select head_seq from streams where kind = 'site'`;
  return site?.headSeq ?? 0;
}
