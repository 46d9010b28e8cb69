import { expect, test } from 'vitest';
import { makeClaim } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { suggestClaims } from './suggest-claims.ts';

test('a form about a claim is offered the others that fit, and never that claim', async () => {
  const researcher = await makeMember('researcher');
  const [one, other] = [await makeClaim(researcher, { wording: 'Avocets nest on the quay' }), await makeClaim(researcher, { wording: 'Avocets nest by the quay' })];
  const offered = async (search: string) => (await suggestClaims(researcher, new URLSearchParams(search))).items.map(({ id }) => id);
  expect((await offered('q=avocets')).sort()).toEqual([one.slug, other.slug].sort());
  expect(await offered(`q=avocets&without=${one.slug}`)).toEqual([other.slug]);
});
