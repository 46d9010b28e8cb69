import { on } from '#db/client.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { seeClaim } from '#lib/claims/lock-claim.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';
import { CLAIMS } from './claims.ts';
import { act, answer, appear, attach, log, makePart, slugOf, sourceOf, type Story } from './story.ts';

/** 2 May 2025: who said it becomes disputed, and the answers are answered. */
export async function tellSecondOfMay(story: Story): Promise<void> {
  await disputeAttribution(story);
  await answerDenial(story);
  await logNarrowClaim(story);
}

async function disputeAttribution(story: Story): Promise<void> {
  const [rosa, rufus] = story.cast.researchers;
  const slug = slugOf(story, 'C0');
  await appear(story, rosa, 'C0', 'hothardware-2025', { party: 'Anthropic', quote: 'alongside live lobsters' });
  await appear(story, rosa, 'C0', 'techpowerup-2025', { party: 'Anthropic', quote: 'alongside live lobsters' });
  await act(story, attributeClaim(rufus, {
    slug, party: { name: 'Matrixport' }, standing: 'disputed', source: await sourceOf(story, 'summary-blog'),
    note: 'This undated summary blog is the only place that names Matrixport. Every other outlet names Anthropic, '
      + 'though largely from one origin, the policy post of 30 April.',
  }));
  await appear(story, rufus, 'C0', 'summary-blog', { party: 'Matrixport' });
  await attach(story, rufus, 'C0/summary-blog', {
    stance: 'context', quote: 'We need stronger methods',
    note: 'A summary without a date ("05:38 AM"): it speaks of demand for A100 and H100 and gives no serial numbers or quantities.',
  });
  const { wordings } = await seeClaim(on(), rosa, slug);
  await act(story, rewordClaim(rosa, {
    slug, seenWordingId: wordings.at(-1)?.id,
    wording: 'GPUs for AI are being smuggled into China in lobster shipments and prosthetic bellies',
    reason: 'The first wording left out the prosthetic bellies, which the policy post also mentions.',
  }));
}

async function answerDenial(story: Story): Promise<void> {
  const [rosa, rufus] = story.cast.researchers;
  await log(story, rosa, 'technically-wrong', CLAIMS['technically-wrong']);
  await answer(story, rosa, {
    from: 'technically-wrong', to: 'C5', kind: 'contrary', source: 'toms-2025', said: '2025-05-01',
    note: "Tom's Hardware answers NVIDIA with the customs cases of 2022 and 2023.",
  });
  await attach(story, rosa, 'C5/toms-2025', { stance: 'refutes', quote: 'technically wrong', note: 'Reports documented cases for both methods.' });
  await attach(story, rosa, 'technically-wrong/toms-2025', { stance: 'supports', quote: 'technically wrong' });
  await log(story, rufus, 'stands-by-it', CLAIMS['stands-by-it']);
  await answer(story, rufus, {
    from: 'stands-by-it', to: 'C5', kind: 'contradictory', source: 'techcrunch-2025',
    note: 'The claimant says it stands by its submission. The report was read in a copy and was not captured.',
  });
  await log(story, rufus, 'no-hardware-named', CLAIMS['no-hardware-named']);
  await answer(story, rufus, {
    from: 'no-hardware-named', to: 'C0', kind: 'undercut', source: 'techpowerup-2025',
    note: 'It attacks how the allegation is backed, not the allegation: nothing says which hardware was carried.',
  });
  await attach(story, rufus, 'no-hardware-named/techpowerup-2025', { stance: 'supports', quote: 'fanciful', note: 'Its own judgement.' });
  await attach(story, rufus, 'no-hardware-named/summary-blog', { stance: 'supports', note: 'It too gives no serial numbers or quantities.' });
  await attach(story, rufus, 'C0/techpowerup-2025', { stance: 'undercuts', quote: 'fanciful', note: 'No hardware is specified.' });
}

async function logNarrowClaim(story: Story): Promise<void> {
  const [, rufus] = story.cast.researchers;
  await log(story, rufus, 'C3', CLAIMS.C3);
  await act(story, attributeClaim(rufus, {
    slug: slugOf(story, 'C3'), party: { name: 'Anthropic' }, standing: 'likely', source: await sourceOf(story, 'tweaktown-2025'),
    note: 'TweakTown reports it as said by Anthropic of banned AI GPUs.',
  }));
  await makePart(story, rufus, 'C3', 'C0');
  await answer(story, rufus, {
    from: 'C5', to: 'C3', kind: 'denial', source: 'cnbc-2025',
    note: 'The same statement by NVIDIA; for this narrower claim nothing found contradicts it.',
  });
  await attach(story, rufus, 'C3/summary-blog', { stance: 'supports', note: 'Says there is demand for such chips; shows no shipment.' });
  await attach(story, rufus, 'C3/cnbc-2025', { stance: 'refutes', quote: 'tall tales', note: 'Not captured; as other outlets quote it.', interest: 'NVIDIA sells the product' });
}
