import { expect, unique } from './fixtures.ts';
import type { WriteRoute } from './write-route.ts';
import { newSource, type World } from './write-world.ts';

const reason = 'As the page itself shows it';

// What becomes of a capture is written by a job, which is not to fall into somebody else's count.
function allEnded({ pool }: World, sourceId: string): Promise<void> {
  return expect.poll(async () => (await pool`select 1 from captures where source_id = ${sourceId} and finished_at is null`).length).toBe(0);
}

// A picture of one dot.
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What is written of parties and sources. */
export const NAME_WRITES: Record<string, WriteRoute> = {
  '/api/parties': {
    example: () => ({
      fields: { name: unique('A party of its own'), kind: 'person', publishes: true, address: 'https://example.org/them', description: 'They pilot ships', meant: 'another' },
    }),
  },
  '/api/parties/[slug]/grades': {
    example: async (world) => {
      const { id, slug } = await world.outlet();
      await world.make(`/api/parties/${slug}/grades`, { grade: 'C', reason }, world.everyone);
      const [graded] = await world.pool<{ id: string }[]>`select id from entries where stream_id = ${id} and kind = 'outlet-graded'`;
      return { params: { slug }, fields: { grade: 'B', reason, seenGradeId: graded?.id } };
    },
  },
  '/api/grade-previews': {
    example: async (world) => ({ fields: { list: `domain,grade\n${(await world.outlet()).host},B`, reason } }),
  },
  '/api/grade-imports': {
    example: async (world) => {
      const { host, slug } = await world.outlet();
      return { shownAt: `/parties/${slug}`, fields: { list: `domain,grade\n${host},B`, reason } };
    },
  },
  '/api/parties/[slug]/names': {
    example: async (world) => ({ params: { slug: (await world.party()).slug }, fields: { name: unique('Another name'), reason, seenSeq: 1 } }),
  },
  '/api/sources/[slug]/files': {
    example: async (world) => {
      const { id, slug } = await world.source();
      const fields = { file: { type: 'image/png', base64: DOT } };
      return { params: { slug }, fields, done: () => allEnded(world, id) };
    },
  },
  '/api/sources/[slug]/marks': {
    example: async (world) => {
      const { evidenceId, slug } = await world.claim();
      const [source] = await world.pool<{ slug: string }[]>`select s.slug from sources s join evidence e on e.source_id = s.stream_id where e.entry_id = ${evidenceId}`;
      return { params: { slug: source?.slug ?? '' }, shownAt: `/claims/${slug}`, fields: { change: 'retracted', reason } };
    },
  },
  '/api/captures': { example: () => ({ fields: { address: newSource().address } }) },
  '/api/sources/[slug]/captures': {
    example: async (world) => {
      const { id, slug } = await world.source();
      return { params: { slug }, fields: {}, done: () => allEnded(world, id) };
    },
  },
  '/api/sources': { example: () => ({ fields: newSource() }) },
  '/api/sources/[slug]/derivations': {
    example: async (world) => {
      // The page of what is derived names no author of its origin.
      const { author: _, ...source } = newSource();
      return { params: { slug: (await world.source()).slug }, fields: { source, note: 'It names and links to it' } };
    },
  },
  '/api/sources/[slug]/derivation-withdrawals': {
    example: async (world) => {
      const [copy, origin] = [await world.source(), await world.source()];
      const { value } = await world.make(`/api/sources/${copy.slug}/derivations`, { source: { id: origin.id } }, world.everyone);
      return { shownAt: null, params: { slug: copy.slug }, fields: { derivationId: value.derivationId, reason } };
    },
  },
  '/api/sources/[slug]/corrections': {
    example: async (world) => ({
      params: { slug: (await world.source()).slug },
      fields: {
        title: 'The right title', author: 'Bob Example', outlet: unique('The Other Gazette'), published: '2025-05-02', kind: 'secondary',
        class: 'error', reason, seenSeq: 1,
      },
    }),
  },
};
