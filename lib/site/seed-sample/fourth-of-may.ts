import { on } from '#db/client.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { seeClaim } from '#lib/claims/lock-claim.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';
import { splitClaim } from '#lib/claims/split-claim.ts';
import { CLAIMS } from './claims.ts';
import { act, answer, attach, evidenceOf, log, slugOf, sourceOf, type Story } from './story.ts';

/** 4 May 2025: the desk tidies up. One assertion was logged twice and is merged; another was two, and is split. */
export async function tellFourthOfMay(story: Story): Promise<void> {
  await mergeTheCards(story);
  await splitTheJudgement(story);
}

async function mergeTheCards(story: Story): Promise<void> {
  const { editor, researchers: [rosa] } = story.cast;
  await log(story, rosa, 'cards-again', CLAIMS['cards-again']);
  await attach(story, rosa, 'cards-again/toms-2023', { stance: 'supports', note: 'A second outlet judges them alike: older entry-level Quadro cards.' });
  await act(story, mergeClaims(editor, {
    slug: slugOf(story, 'cards-again'), into: slugOf(story, 'old-cards'),
    reason: 'Two of us logged the same assertion from two outlets, a day apart. The earlier claim stays and takes what the later one brought.',
  }));
}

// A judgement and a fact stood in one wording: only the second can be checked.
async function splitTheJudgement(story: Story): Promise<void> {
  const { editor, researchers: [, rufus] } = story.cast;
  const { slug } = await act(story, splitClaim(editor, {
    slug: slugOf(story, 'no-hardware-named'), wording: 'What was told of the smuggling methods names no hardware',
    itemIds: [evidenceOf(story, 'no-hardware-named/summary-blog')],
    reason: 'Two assertions stood in one wording. That no hardware is named can be checked by reading; that the methods are fanciful is a judgement.',
  }));
  story.slugs.set('no-hardware', slug);
  await act(story, attributeClaim(rufus, {
    slug, party: { name: 'TechPowerUp' }, standing: 'confirmed', source: await sourceOf(story, 'techpowerup-2025'),
  }));
  await answer(story, rufus, {
    from: 'no-hardware', to: 'C0', kind: 'undercut', source: 'techpowerup-2025',
    note: 'Split from the claim before it: the half that can be checked.',
  });
  const { wordings } = await seeClaim(on(), rufus, slugOf(story, 'no-hardware-named'));
  await act(story, rewordClaim(rufus, {
    slug: slugOf(story, 'no-hardware-named'), seenWordingId: wordings.at(-1)?.id, wording: 'The smuggling methods described are fanciful',
    reason: 'What it said of hardware is a claim of its own since today.',
  }));
}
