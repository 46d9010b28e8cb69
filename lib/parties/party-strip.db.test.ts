import { beforeAll, expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { findStream } from '#db/streams.ts';
import { loadSample, SLUGS } from '#test/sample/tell.ts';
import { getClaim } from '#lib/claims/claim-queries.ts';
import { howItFared, howItFaredOverTime } from './party-queries.ts';

beforeAll(async () => {
  await loadSample();
});

test('the strip of a party ends with how its claims stand now, and shows how they stood before', async () => {
  const party = (await getClaim(SLUGS.C1))?.view.attributions[0]?.party;
  const stream = await findStream(on(), 'party', 'anthropic');
  expect(party?.id).toBe(stream?.id);
  const steps = await howItFaredOverTime(party?.id ?? '');
  expect(steps.length).toBeGreaterThan(1);
  const now = Object.fromEntries((await howItFared(party?.id ?? '')).map(({ status, claims }) => [status, claims]));
  expect(steps.at(-1)?.counts).toEqual(now);
  expect(steps[0]?.total).toBeGreaterThan(0);
});
