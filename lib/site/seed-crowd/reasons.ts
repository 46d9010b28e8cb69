import type { Random } from '#lib/domain/consensus/random.ts';
import type { ReasonTag } from '#lib/domain/glossary.ts';
import type { CrowdClaim } from './claims.ts';

type Leaning = 'for' | 'between' | 'against';
type Character = 'sound' | 'wrong' | 'partisan' | 'open';
type Reasons = Record<Leaning, readonly ReasonTag[]>;

// Why people say what they say: who finds a well covered claim credible does not miss evidence. The commoner come twice.
const REASONS: Record<Character, Reasons> = {
  sound: {
    for: ['independent-sources', 'independent-sources', 'primary-source', 'primary-source', 'expert-judgement'],
    between: ['single-source', 'scope-too-wide'], against: ['source-interest', 'scope-too-wide', 'single-source'],
  },
  wrong: {
    for: ['single-source', 'expert-judgement'], between: ['single-source', 'scope-too-wide'],
    against: ['evidence-missing', 'evidence-missing', 'independent-sources', 'independent-sources', 'quote-out-of-context'],
  },
  partisan: {
    for: ['independent-sources', 'expert-judgement', 'primary-source'], between: ['scope-too-wide', 'scope-too-wide', 'expert-judgement'],
    against: ['source-interest', 'source-interest', 'scope-too-wide', 'single-source'],
  },
  open: {
    for: ['single-source', 'expert-judgement'], between: ['single-source', 'scope-too-wide'], against: ['evidence-missing', 'single-source'],
  },
};

// A brigade has agreed on one reason for all.
const AGREED: Record<NonNullable<CrowdClaim['attack']>, ReasonTag> = { sink: 'source-interest', push: 'expert-judgement' };

/** What decided a simulated vote: it follows the answer and what the claim is like, and for a brigade what it agreed on. */
export function reasonFor(claim: CrowdClaim, quarters: number | null, isBrigade: boolean, random: Random): ReasonTag {
  if (isBrigade && claim.attack) return AGREED[claim.attack];
  if (quarters === null) return 'evidence-missing';
  const fitting = REASONS[characterOf(claim)][quarters >= 3 ? 'for' : quarters === 2 ? 'between' : 'against'];
  return fitting[Math.floor(random() * fitting.length)] ?? 'expert-judgement';
}

function characterOf({ quality, lean }: CrowdClaim): Character {
  if (lean !== 0) return 'partisan';
  if (quality > 0.5) return 'sound';
  return quality < -0.5 ? 'wrong' : 'open';
}
