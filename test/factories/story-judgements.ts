import { decisionKnown } from '#lib/domain/decision.ts';
import { CREDIBILITIES, OUTLET_GRADES } from '#lib/domain/glossary.ts';
import { HOLDS_FOR_A_TERM } from '#lib/domain/review-term.ts';
import { mostly, PARTIES, pick, type Choice, type Site } from './story-site.ts';

/** What is said of what stands there already: how credible it is, what its source gains, that a status still holds. */
export const JUDGING_ACTS: Record<'grade' | 'interest' | 'outletGrade' | 'recheck', (site: Site, choice: Choice) => void> = {
  grade: (site, { a, b, c }) => {
    const item = standing(site, mostly(a), b);
    if (!item) return;
    site.append(mostly(a), {
      kind: 'evidence-graded', body: { itemId: item.id, credibility: pick(CREDIBILITIES, c) }, texts: { reason: 'Checked' },
      corrects: item.credibility?.entryId ?? null,
    });
  },
  interest: (site, { a, b, c }) => {
    const item = standing(site, mostly(a), b);
    if (item) site.append(mostly(a), { kind: 'interest-disclosed', body: { itemId: item.id }, texts: { interest: `Sells ${c}` } });
  },
  outletGrade: (site, { a, b, c }) => site.append(pick(PARTIES, a), {
    kind: 'outlet-graded', body: { grade: pick(OUTLET_GRADES, b), imported: c % 2 === 0 }, texts: { reason: 'By its record' },
  }),
  recheck: (site, { a, b }) => {
    const claim = site.whole(mostly(a));
    const status = claim.statuses.at(-1);
    if (!status || claim.mergedInto || !HOLDS_FOR_A_TERM[status.status]) return;
    const evidenceIds = claim.evidence.filter(({ withdrawn }, index) => !withdrawn && (index + b) % 2 === 0).map(({ id }) => id);
    site.append(claim.id, {
      kind: 'claim-rechecked', body: { statusId: status.id, evidenceIds, reviewBy: null }, texts: { reason: 'It still holds' },
      known: decisionKnown(claim, evidenceIds),
    });
  },
};

function standing(site: Site, claimId: string, n: number) {
  const items = site.state(claimId).evidence.filter(({ withdrawn }) => !withdrawn);
  return items[n % Math.max(1, items.length)];
}
