import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { SourceKind, Stance } from '#lib/domain/glossary.ts';
import { makeAppearance, makeClaimView, makeEvidence, makeRebuttal } from './claim-view.ts';
import { makeBrief, makeSource } from './source-view.ts';

/**
 * A claim with that many facts, spread unevenly over years, on every lane and of every kind of
 * source.
 */
export function makeLongClaim(count: number): ClaimView {
  const stances: Stance[] = ['supports', 'refutes', 'context', 'undercuts'];
  const kinds: SourceKind[] = ['primary', 'secondary', 'tertiary', 'satire', 'machine-written'];
  const nth = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
  const dayOf = (n: number) =>
    new Date(Date.UTC(2022 + (n % 4), (n * 5) % 12, 1 + ((n * 7) % 28))).toISOString().slice(0, 10);
  const sourceOf = (n: number) =>
    makeSource(`Outlet ${n}`, n % 9 === 8 ? dayOf(n).slice(0, 7) : dayOf(n), {
      kind: nth(kinds, n),
    });
  return makeClaimView({
    appearances: range(count, 5, 0).map((n) =>
      makeAppearance(sourceOf(n), dayOf(n), { wording: `Variant ${n}` }),
    ),
    evidence: range(count, 5, 1, 2, 3).map((n) =>
      makeEvidence(nth(stances, n), sourceOf(n), { quote: `Quoted passage ${n}.` }),
    ),
    relations: range(count, 5, 4).map((n) =>
      makeRebuttal(makeBrief(`Rebuttal number ${n}`), dayOf(n)),
    ),
  });
}

function range(count: number, modulus: number, ...rests: number[]): number[] {
  return Array.from({ length: count }, (_, n) => n).filter((n) => rests.includes(n % modulus));
}
