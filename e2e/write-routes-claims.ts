import { on } from '#db/client.ts';
import { findBursts } from '#lib/consensus/burst-queries.ts';
import { burstOn } from '#test/factories/bursts.ts';
import { expect, unique } from './fixtures.ts';
import type { WriteRoute } from './write-route.ts';
import { newSource, type Fields, type World } from './write-world.ts';

const reason = 'As the page itself shows it';

/** Routes below a claim: the example is sent about a fresh one. */
const onClaim = (fields: (claim: Awaited<ReturnType<World['claim']>>, world: World) => Promise<Fields> | Fields): WriteRoute['example'] =>
  async (world) => {
    const claim = await world.claim();
    return { params: { slug: claim.slug }, fields: await fields(claim, world) };
  };

/** Evidence that quotes a file handed in for its source, once its copy is kept. */
async function quotedFile(slug: string, world: World): Promise<Fields> {
  const source = await world.source();
  const { value } = await world.make(`/api/claims/${slug}/evidence`, { stance: 'context', quote: 'It was open all day', source: { id: source.id } }, world.everyone);
  const file = { type: 'text/plain', base64: Buffer.from('The log says: It was open all day').toString('base64') };
  const { value: copy } = await world.make(`/api/sources/${source.slug}/files`, { file }, world.everyone);
  await expect.poll(async () => (await world.pool`select 1 from captures where source_id = ${source.id} and finished_at is null`).length).toBe(0);
  return { itemId: value.id, seenCaptureId: copy.id };
}

const nextYear = () => new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

/** What is written of claims. */
export const CLAIM_WRITES: Record<string, WriteRoute> = {
  '/api/claims': {
    example: async (world) => ({
      fields: {
        wording: unique('The harbour was closed on a Monday'), quote: 'We closed the harbour', kind: 'factual', language: 'en',
        visibility: 'public', said: '2025-05-01', topics: 'Harbours of the north', standing: 'likely', stance: 'supports',
        confirmDuplicate: 'on', scope: { what: 'the harbour', where: 'in Example', when: 'in May', howMuch: 'all of it' },
        claimant: { id: (await world.party()).id }, source: newSource(),
      },
    }),
  },
  '/api/claims/[slug]/evidence': {
    example: onClaim(() => ({ stance: 'refutes', quote: 'It was open all day', note: 'From the log', source: newSource() })),
  },
  '/api/claims/[slug]/grades': {
    example: onClaim(async ({ slug, evidenceId }, world) => {
      const grade = { itemId: evidenceId, credibility: '2', reason, interest: 'They sell ships' };
      const { value } = await world.make(`/api/claims/${slug}/grades`, { ...grade, credibility: '3' }, world.everyone);
      return { ...grade, seenGradeId: value.id };
    }),
  },
  '/api/claims/[slug]/confirmations': {
    example: onClaim(async ({ slug }, world) => quotedFile(slug, world)),
  },
  '/api/claims/[slug]/appearances': {
    example: onClaim(async (_claim, world) => ({
      happened: '2025-05-01', quote: 'The harbour is closed', wording: 'The port is closed',
      source: { id: (await world.source()).id }, party: { id: (await world.party()).id },
    })),
  },
  '/api/claims/[slug]/attributions': {
    example: onClaim(async (_claim, world) => ({
      standing: 'disputed', note: 'So the paper says', party: { name: unique('A Pilot'), kind: 'person', meant: 'present' }, source: { id: (await world.source()).id },
    })),
  },
  '/api/claims/[slug]/rebuttals': {
    shownAt: '/claims/[slug]',
    example: onClaim(() => ({
      rebuttal: 'denial', wording: unique('The harbour was never closed'), quote: 'We never closed', standing: 'likely', said: '2025-05-02',
      note: 'The day after', confirmDuplicate: 'on', party: { name: unique('A Port Office'), kind: 'organisation', meant: 'another' }, source: newSource(),
    })),
  },
  '/api/claims/[slug]/relations': {
    example: onClaim(async (_claim, world) => ({ other: (await world.claim()).slug, kind: 'part-of', direction: 'from', note: 'One of two' })),
  },
  '/api/claims/[slug]/topics': { example: onClaim(() => ({ topics: 'Harbours of the south', seenTopics: 'harbours' })) },
  '/api/claims/[slug]/wordings': {
    example: onClaim(({ wordingId }) => ({ wording: unique('The harbour was closed for a day'), reason, seenWordingId: wordingId })),
  },
  '/api/claims/[slug]/visibility': { example: onClaim(() => ({ to: 'withheld', reason })) },
  '/api/claims/[slug]/withdrawals': { example: onClaim(({ evidenceId }) => ({ itemId: evidenceId, reason })) },
  '/api/claims/[slug]/corrections': {
    example: onClaim(({ evidenceId }) => ({
      itemId: evidenceId, class: 'error', stance: 'context', quote: 'It was open', note: 'A misreading', reason, seenSeq: 4,
    })),
  },
  '/api/claims/[slug]/proposals': {
    keepsVersion: true,
    example: onClaim(({ evidenceId, statusId }) => ({ to: 'supported', reason, evidenceIds: [evidenceId], seenStatusId: statusId })),
  },
  '/api/claims/[slug]/status': {
    example: onClaim(({ evidenceId, statusId }) => ({ to: 'disputed', reason, evidenceIds: [evidenceId], seenStatusId: statusId })),
  },
  '/api/claims/[slug]/merges': { example: onClaim(async (_claim, world) => ({ into: (await world.claim()).slug, reason })) },
  '/api/claims/[slug]/merges/undo': {
    shownAt: '/claims/[slug]/journal',
    example: onClaim(async ({ slug }, world) => {
      await world.make(`/api/claims/${slug}/merges`, { into: (await world.claim()).slug, reason }, world.everyone);
      return { reason };
    }),
  },
  '/api/claims/[slug]/splits': {
    example: onClaim(({ evidenceId }) => ({ wording: unique('The harbour was closed on a Tuesday'), itemIds: [evidenceId], confirmDuplicate: 'on', reason })),
  },
  '/api/claims/[slug]/splits/undo': {
    shownAt: '/claims/[slug]/journal',
    example: async (world) => {
      const { slug, evidenceId } = await world.claim();
      const split = { wording: unique('The harbour was closed on a Tuesday'), itemIds: [evidenceId], reason };
      const { value } = await world.make(`/api/claims/${slug}/splits`, split, world.everyone);
      return { params: { slug: value.slug ?? '' }, fields: { reason } };
    },
  },
  '/api/claims/[slug]/checks': {
    keepsVersion: true,
    example: onClaim(async ({ slug, evidenceId, statusId }, world) => {
      const decision = { to: 'disputed', reason, evidenceIds: [evidenceId], seenStatusId: statusId };
      const { value } = await world.make(`/api/claims/${slug}/status`, decision, world.everyone);
      return { reason, evidenceIds: [evidenceId], reviewBy: nextYear(), seenStatusId: value.id };
    }),
  },
  '/api/claims/[slug]/votes': {
    keepsVersion: true,
    example: onClaim(({ evidenceId, seq }) => ({ value: '0.5', evidenceId, tag: 'single-source', text: 'Only one paper has it', opened: [evidenceId], seenSeq: seq })),
  },
  '/api/claims/[slug]/burst-clearances': {
    example: onClaim(async ({ id, evidenceId }) => {
      await burstOn(id, evidenceId);
      const [burst] = await findBursts(on(), { id, loggedAt: new Date().toISOString() });
      return { burst: burst?.from, seenVotes: burst?.votes, reason };
    }),
  },
  // What is being typed need be no language yet.
  '/api/matches': { example: () => ({ fields: { wording: 'The harbour was closed', language: 'en or so' } }) },
};
